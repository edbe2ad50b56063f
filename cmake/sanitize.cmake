option(ENTENTE_SANITIZE "AddressSanitizer and UndefinedBehaviorSanitizer" OFF)
option(ENTENTE_FUZZ "Build the fuzz targets for libFuzzer (clang)" OFF)
add_library(entente_sanitize INTERFACE)
if(ENTENTE_SANITIZE)
  target_compile_options(entente_sanitize INTERFACE
    -fsanitize=address,undefined -fno-sanitize-recover=all -fno-omit-frame-pointer)
  target_link_options(entente_sanitize INTERFACE -fsanitize=address,undefined)
endif()

# The library's objects tell libFuzzer which branches an input reaches.
if(ENTENTE_FUZZ)
  target_compile_options(entente_sanitize INTERFACE -fsanitize=fuzzer-no-link)
endif()
