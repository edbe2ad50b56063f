/* SPDX-License-Identifier: MIT */
#include "read/date.h"

#include <string.h>

typedef struct
{
  const char *text, *expected;
} Case;

static const Case fields[] = {
  { "2019-01-23", "2019-01-23" },
  { "2019-01-23T10:00:00Z", "2019-01-23" },
  { "20190123", "2019-01-23" },
  { "2019/1/3", "2019-01-03" },
  { "Wed, 23 Jan 2019 10:00:00 +0000", "2019-01-23" },
  { "26-FEB-1987 15:38:26.23", "1987-02-26" },
  { "September 11, 2023", "2023-09-11" },
  { "11 September 2023", "2023-09-11" },
  { "11th Sept. 2023", "2023-09-11" },
  { "26 JUN 89", "1989-06-26" },
  { "2019-02-30", NULL },
  { "2019-05-257", NULL }, /* 257 is 1 in eight bits */
  { "2019", NULL },
  { "March 2003, 15 people", NULL },
  { "1/2/2019", NULL },
  { "26 JUN 23", NULL },
  { "99999999999999999999", NULL },
  { "yesterday", NULL },
  { "", NULL },
};

static const Case texts[] = {
  { "Monday, September 23, 2019 \n\nYesterday they met.", "2019-09-23" },
  { "Agency | Updated: 2017-09-15 21:45\nMOSCOW -- It began.", "2017-09-15" },
  { "OSLO, 5 March 2019 (AFP) -- Envoys met on 7 May 2001, and then they left for their homes "
    "again.",
    "2019-03-05" },
  { "\n\n   BOGOTA, 26 JUN 89 (RADIO) -- [TEXT] THE ARMY HAS CARRIED OUT A NEW ATTACK ON THE "
    "PIPELINE IN THE NORTH.\n",
    "1989-06-26" },
  { "The war that began on March 20, 2003, has ended, officials of both states said here on "
    "Tuesday after long talks.",
    NULL },
  { "The envoys of both states met here on Tuesday, and after long talks they told reporters what "
    "had been agreed on.\n5 May 2001\n",
    NULL },
  { "", NULL },
};

static void
test_fields (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    {
      g_autofree char *date = date_parse (fields[i].text);
      g_test_message ("%s", fields[i].text);
      g_assert_cmpstr (date, ==, fields[i].expected);
    }
}

static void
test_texts (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autofree char *date = date_of_text (texts[i].text, strlen (texts[i].text));
      g_test_message ("%s", texts[i].text);
      g_assert_cmpstr (date, ==, texts[i].expected);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/read/date/fields", test_fields);
  g_test_add_func ("/read/date/texts", test_texts);
  return g_test_run ();
}
