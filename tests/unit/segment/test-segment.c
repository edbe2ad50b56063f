/* SPDX-License-Identifier: MIT */
#include "segment/segment.h"

#include <string.h>

/* Sentences as lines, their tokens apart by a space, a heading marked by '#', paragraphs apart by
 * an empty line. */
static char *
shown (const char *text, gsize title_length)
{
  g_autoptr (Segments) segments = segments_new ();
  GString *out = g_string_new (NULL);
  segment_text (text, strlen (text), title_length, segments);
  guint32 paragraph = 0;
  for (guint i = 0; i < segments->sentences->len; i++)
    {
      const Sentence *sentence = &g_array_index (segments->sentences, Sentence, i);
      g_string_append (out, i == 0 ? "" : sentence->paragraph != paragraph ? "\n\n" : "\n");
      g_string_append (out, sentence->is_heading ? "#" : "");
      paragraph = sentence->paragraph;
      for (guint k = 0; k < sentence->n_tokens; k++)
        {
          const Span *span = &g_array_index (segments->tokens, Span, sentence->first_token + k);
          g_string_append (out, k > 0 ? " " : "");
          g_string_append_len (out, text + span->begin, span->end - span->begin);
        }
    }
  return g_string_free (out, FALSE);
}

static void
assert_shown (const char *text, const char *expected)
{
  g_autofree char *out = shown (text, 0);
  g_assert_cmpstr (out, ==, expected);
}

typedef struct
{
  const char *name, *text, *expected;
} Case;

static const Case cases[] = {
  { "clitics", "Lee's envoy doesn't know; they'll wait, we cannot.",
    "Lee 's envoy does n't know ; they 'll wait , we can not ." },
  { "curly-clitics", "Iran\u2019s envoy won\u2019t go.", "Iran \u2019s envoy wo n\u2019t go ." },
  { "plural-possessive", "The rebels' chief left.", "The rebels ' chief left ." },
  { "name-with-apostrophe", "O'Neill met N'Djamena's mayor.", "O'Neill met N'Djamena 's mayor ." },
  { "hyphens", "US-backed forces, Moon Jae-in and Bashar al-Assad.",
    "US - backed forces , Moon Jae - in and Bashar al - Assad ." },
  { "prefixes-stay", "Pro-Beijing, anti-ship and non-nuclear e-mail.",
    "Pro-Beijing , anti-ship and non-nuclear e-mail ." },
  { "ranges", "From 2001-2002 call 202-555-0147.", "From 2001 - 2002 call 202-555-0147 ." },
  { "numbers", "It paid $5m, 1,000.50 euros or 3.5% at 10:30pm in the 1990s on the 4th.",
    "It paid $ 5 m , 1,000.50 euros or 3.5 % at 10:30 pm in the 1990s on the 4th ." },
  { "dates-with-slashes", "After 9/11 and 11/28/2000, he and/or she.",
    "After 9/11 and 11/28/2000 , he and / or she ." },
  { "addresses", "See https://example.org/a-b?c=d, or ask a.b@example.org.",
    "See https://example.org/a-b?c=d , or ask a.b@example.org ." },
  { "tags", "He wrote #peace to @envoy_1.", "He wrote #peace to @envoy_1 ." },
  { "firms", "AT&T and R&D.", "AT&T and R&D ." },
  { "dashes", "Iran--and Iraq\u2014met \u2013 then...",
    "Iran -- and Iraq \u2014 met \u2013 then ..." },
  { "unseen-characters", "co\u00adoperate, zero\u200bwidth,\u00a0no\u00a0break.",
    "co\u00adoperate , zero\u200bwidth , no break ." },
  { "marks-of-direction", "\u202aIran\u202c's\u200e army left.", "Iran 's army left ." },
  { "titles", "Gen. Smith met Lt. Gov. Mary T. Jones. J. Smith left.",
    "Gen. Smith met Lt. Gov. Mary T. Jones .\nJ. Smith left ." },
  { "months", "On Jan. 5 he left. On Feb. 6 he came.", "On Jan. 5 he left .\nOn Feb. 6 he came ." },
  { "letters", "The U.S. Army left. He is in the U.S. The troops stay.",
    "The U.S. Army left .\nHe is in the U.S.\nThe troops stay ." },
  { "places", "They met in Washington, D.C. The talks failed. Acme Corp. President Ali spoke.",
    "They met in Washington , D.C.\nThe talks failed .\nAcme Corp. President Ali spoke ." },
  { "number-word", "Is it No. 5? He said no. It was.", "Is it No. 5 ?\nHe said no .\nIt was ." },
  { "final-abbreviation", "Guns, shells etc. Russia paid at 5 p.m.",
    "Guns , shells etc .\nRussia paid at 5 p.m ." },
  { "letter-of-a-word", "The word is Kim's. He left.", "The word is Kim 's .\nHe left ." },
  { "decimal", "It grew 3.5 percent. Then 4.", "It grew 3.5 percent .\nThen 4 ." },
  { "quotation", "\"We won.\" He left. \"Why?\" he asked. (He knew.) So.",
    "\" We won . \"\nHe left .\n\" Why ? \" he asked .\n( He knew . )\nSo ." },
  { "quotation-before-name", "\"Why now?\" Mr. Lee asked. It rained.",
    "\" Why now ? \" Mr. Lee asked .\nIt rained ." },
  { "ellipsis", "It was... nothing. They left... Then came more. It ended\u2026 They wept.",
    "It was ... nothing .\nThey left ...\nThen came more .\nIt ended \u2026\nThey wept ." },
  { "cut-quotation", "They lied [...] If they tell the truth, fine.",
    "They lied [ ... ]\nIf they tell the truth , fine ." },
  { "footnotes", "It fell in 1453.[1][12] Then it rose. [3] He left.",
    "It fell in 1453 . [ 1 ] [ 12 ]\nThen it rose . [ 3 ]\nHe left ." },
  { "lower-case-name", "They met. al-Sadr left. but not he.",
    "They met .\nal - Sadr left . but not he ." },
  { "heading", "Talks fail\n\nIran left the talks.\n\nA NEW WAR?\n\nIt is not.",
    "#Talks fail\n\nIran left the talks .\n\nA NEW WAR ?\n\nIt is not ." },
  { "no-heading", "He said:\n\nWe go.", "He said :\n\nWe go ." },
  { "paragraphs-of-one-line", "Iran left the talks.\nIraq stayed there.\nA new day\nTurkey came.",
    "Iran left the talks .\n\nIraq stayed there .\n\n#A new day\n\nTurkey came ." },
  { "hard-wrapped",
    "The minister of one\nlarge state met the\nother one. They\ntalked.\n\nNew "
    "start\n\nIt\nrained.",
    "The minister of one large state met the other one .\nThey talked .\n\n#New start\n\nIt rained "
    "." },
  { "crlf", "Talks fail\r\n\r\nIran left the\r\ntalks with the\r\nothers.\r\n",
    "#Talks fail\n\nIran left the talks with the others ." },
  { "capitals", "THE U.S. ARMY LEFT. GEN. SMITH STAYED IN SAN JOSE.",
    "THE U.S. ARMY LEFT .\nGEN. SMITH STAYED IN SAN JOSE ." },
  { "dateline", "N'DJAMENA, 9 November 2024 - The two met. Lima - They left.",
    "N'DJAMENA , 9 November 2024 -\nThe two met .\nLima - They left ." },
  { "dateline-agency",
    "Addis Ababa (Agency) \u2013 Envoys met.\n\nS\u00c3O PAULO/LIMA -- Envoys met.",
    "Addis Ababa ( Agency ) \u2013\nEnvoys met .\n\nS\u00c3O PAULO / LIMA --\nEnvoys met ." },
  { "no-dateline",
    "NATO - Russia ties are cool.\n\nIran, the buyer - it paid - left.\n\nOSLO-based firms left."
    "\n\nWASHINGTON -\n\nBERLIN (Agency",
    "NATO - Russia ties are cool .\n\nIran , the buyer - it paid - left .\n\nOSLO - based firms "
    "left .\n\nWASHINGTON -\n\n#BERLIN ( Agency" },
  { "no-dateline-in-capitals", "THE 19 MAY FRONT -- WHICH LEFT -- WON.",
    "THE 19 MAY FRONT -- WHICH LEFT -- WON ." },
  { "other-scripts",
    "\u4e60\u8fd1\u5e73\u4f1a\u89c1\u3002\u4ed6\u4eec\u8c08\u8bdd\u3002 \u041e\u043d "
    "\u0443\u0448\u0451\u043b.",
    "\u4e60\u8fd1\u5e73\u4f1a\u89c1 \u3002\n\u4ed6\u4eec\u8c08\u8bdd \u3002\n\u041e\u043d "
    "\u0443\u0448\u0451\u043b ." },
  { "only-marks", "\"\" ... ''", "\" \" ... ''" },
  { "nothing", " \n\n \t\r\n", "" },
};

static void
test_case (gconstpointer data)
{
  const Case *c = data;
  assert_shown (c->text, c->expected);
}

static void
test_title (void)
{
  const char *text = "Will they meet?\n\nThey will.";
  g_autofree char *out = shown (text, strlen ("Will they meet?"));
  g_assert_cmpstr (out, ==, "#Will they meet ?\n\nThey will .");
}

static void
test_long_sentence_is_cut (void)
{
  g_autoptr (Segments) segments = segments_new ();
  g_autoptr (GString) text = g_string_new (NULL);
  for (guint i = 0; i < 10 * SEGMENT_MAX_TOKENS; i++)
    g_string_append (text, "word ");
  segment_text (text->str, text->len, 0, segments);
  g_assert_cmpuint (segments->sentences->len, ==, 10);
  g_assert_cmpuint (segments->tokens->len, ==, 10 * SEGMENT_MAX_TOKENS);
}

/* A run without a space that is cut is cut between characters. */
static void
test_long_token_is_cut (void)
{
  static const char *const begins[] = { "", "b", "ab@", "abc@", "http://" };
  g_autoptr (Segments) segments = segments_new ();
  for (guint i = 0; i < G_N_ELEMENTS (begins); i++)
    {
      g_autoptr (GString) text = g_string_new (begins[i]);
      while (text->len < 10000)
        g_string_append (text, "\u4e60");
      segment_text (text->str, text->len, 0, segments);
      for (guint k = 0; k < segments->tokens->len; k++)
        {
          const Span *span = &g_array_index (segments->tokens, Span, k);
          g_assert_true (
              g_utf8_validate_len (text->str + span->begin, span->end - span->begin, NULL));
        }
      g_assert_cmpuint (segments->tokens->len, >, 1);
    }
}

/* Each repeats to a megabyte; what is quadratic would take minutes. */
static void
test_linear (void)
{
  static const char *const units[]
      = { "a,", ".[...]", ". (", "?(", "'s",           "a-",  "\"",    "x@",       ".\n",
          "1/", "No.",    "..",  "a",  "\xe3\x80\x82", "://", "U.S. ", "a\xc2\xad" };
  g_autoptr (Segments) segments = segments_new ();
  for (guint i = 0; i < G_N_ELEMENTS (units); i++)
    {
      g_autoptr (GString) text = g_string_new (NULL);
      while (text->len < 1 << 20)
        g_string_append (text, units[i]);
      gint64 start = g_get_monotonic_time ();
      segment_text (text->str, text->len, 0, segments);
      g_assert_cmpint (g_get_monotonic_time () - start, <, 5 * G_USEC_PER_SEC);
      g_assert_cmpuint (segments->sentences->len, >, 0);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_set_nonfatal_assertions ();
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/segment/", cases[i].name, NULL);
      g_test_add_data_func (path, &cases[i], test_case);
    }
  g_test_add_func ("/segment/title", test_title);
  g_test_add_func ("/segment/long-sentence-is-cut", test_long_sentence_is_cut);
  g_test_add_func ("/segment/long-token-is-cut", test_long_token_is_cut);
  g_test_add_func ("/segment/linear", test_linear);
  return g_test_run ();
}
