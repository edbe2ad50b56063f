/* SPDX-License-Identifier: MIT */
#include "actors/words.h"

static const char *const lists[N_WORD_KINDS] = {
  [WORD_TITLE]
  = "president vice deputy prime minister premier chancellor king queen prince princess emperor sultan emir "
    "sheikh sheik shah pope ayatollah imam archbishop bishop cardinal senator sen sen. congressman congresswoman "
    "representative rep rep. governor gov gov. mayor secretary undersecretary foreign defence defense interior "
    "finance general gen gen. colonel col col. major maj maj. captain capt capt. lieutenant lt lt. admiral adm "
    "adm. marshal commander sergeant sgt sgt. chief chairman chairwoman chairperson director ambassador envoy "
    "spokesman spokeswoman spokesperson justice judge professor prof prof. dr dr. doctor mr mr. mrs mrs. ms ms. "
    "sir lord lady comrade leader supreme mullah crown attorney speaker commissioner ex former acting brigadier "
    "brig. analyst researcher lawyer activist journalist author state opposition first",
  [WORD_ORGANISATION]
  = "ministry university institute council party agency committee commission court department office association "
    "union federation bank group organisation organization authority assembly parliament senate congress "
    "administration foundation centre center college school company corporation corp corp. inc inc. ltd ltd. co "
    "service services bureau directorate board fund alliance league society academy coalition secretariat "
    "embassy consulate hospital church industries airlines airways exchange treasury guard police forces force "
    "army navy command corps staff headquarters tribunal chamber trust network watch project programme program "
    "initiative campaign society club laboratory observatory",
  [WORD_GROUP] = "brigade brigades front militia army movement resistance rebels jihad faction battalion",
  [WORD_MEDIA]
  = "times news post herald tribune journal gazette guardian broadcasting television tv radio press daily "
    "newspaper magazine telegraph observer chronicle",
  [WORD_EVENT]
  = "summit forum conference olympics games cup festival war exercise talks treaty accord agreement pact "
    "convention protocol election referendum",
  [WORD_PLACE]
  = "sea ocean gulf strait straits river lake mountain mountains island islands peninsula province region "
    "city valley desert coast bay canal airport heights strip bank county district port base village town "
    "north south east west square street palace",
  [WORD_PARTICLE] = "al el bin ibn ben abu de da del di du dos das van von der den la le ul ur bint",
  [WORD_CALENDAR]
  = "january february march april may june july august september october november december jan feb mar apr jun "
    "jul aug sep sept oct nov dec monday tuesday wednesday thursday friday saturday sunday mon tue wed thu fri sat "
    "sun christmas easter ramadan gmt est utc eid",
  [WORD_FUNCTION]
  = "the a an this that these those in on at by for from to of with without as is are was were be been has have "
    "had do does did will would can could may might shall should must and or but nor so yet if when while "
    "whereas because since until after before although though however moreover meanwhile furthermore still also "
    "then there here it its he she they his her their him them we our us you your i my me who what which whose "
    "where why how not no nor only just even more most many much some any all both each every other another such "
    "same own last next first second third earlier later now today yesterday tomorrow new old one two three four "
    "five six seven eight nine ten several few under over between among during through about against into amid "
    "despite according asked speaking experts officials analysts critics observers people protesters police "
    "military government authorities state media sources reports additional read share click sign subscribe "
    "advertisement continue photo image video file editing reporting writing please thank copyright related "
    "rather than seems despite once never always perhaps indeed instead nevertheless nonetheless thus therefore "
    "yes well let sorry q",
  [WORD_BODY]
  = "government officials official forces troops army military authorities soldiers navy jets warplanes aircraft "
    "diplomats lawmakers intelligence regime administration airstrikes leadership side security servicemen "
    "police commandos fighters delegation negotiators warships navy artillery planes drones",
};

static GHashTable *
build (WordKind kind)
{
  GHashTable *set = g_hash_table_new (g_str_hash, g_str_equal);
  g_auto (GStrv) words = g_strsplit (lists[kind], " ", -1);
  for (char **word = words; *word != NULL; word++)
    g_hash_table_add (set, (gpointer) g_intern_string (*word));
  return set;
}

gboolean
word_is (const char *word, WordKind kind)
{
  static GHashTable *sets[N_WORD_KINDS];
  static gsize is_built = 0;
  char lower[24];
  if (g_once_init_enter (&is_built))
    {
      for (guint k = 1; k < N_WORD_KINDS; k++)
        sets[k] = build ((WordKind) k);
      g_once_init_leave (&is_built, 1);
    }
  gsize n = g_strlcpy (lower, word, sizeof lower);
  if (n >= sizeof lower || kind == WORD_PLAIN)
    return FALSE;
  for (gsize i = 0; i < n; i++)
    lower[i] = g_ascii_tolower (lower[i]);
  return g_hash_table_contains (sets[kind], lower);
}
