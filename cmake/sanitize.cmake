option(ENTENTE_SANITIZE "AddressSanitizer and UndefinedBehaviorSanitizer" OFF)
add_library(entente_sanitize INTERFACE)
if(ENTENTE_SANITIZE)
  target_compile_options(entente_sanitize INTERFACE
    -fsanitize=address,undefined -fno-sanitize-recover=all -fno-omit-frame-pointer)
  target_link_options(entente_sanitize INTERFACE -fsanitize=address,undefined)
endif()
