/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Identity numbers: forms, check digit, century, sex, birth date. The numbers are the Tax
 * Agency's published test numbers or made of birth numbers 238x and 239x, which nobody has. */
#include "config.h"

#include "domain/code-list.h"
#include "domain/identifier.h"

#define TODAY "2026-11-21"

static const struct
{
  const char *text;
  const char *reason;
  const char *kind;
  const char *normalized;
  const char *sex;
  const char *birth_date;
} cases[] = {
  { "19121212-1212", "ok", "personnummer", "19121212-1212", "male", "1912-12-12" },
  { "191212121212", "ok", "personnummer", "19121212-1212", "male", "1912-12-12" },
  { "121212+1212", "ok", "personnummer", "19121212-1212", "male", "1912-12-12" },
  { "121212-1212", "ok", "personnummer", "20121212-1212", "male", "2012-12-12" },
  { "1212121212", "ok", "personnummer", "20121212-1212", "male", "2012-12-12" },
  { "19900101-2385", "ok", "personnummer", "19900101-2385", "female", "1990-01-01" },
  { "900101-2385", "ok", "personnummer", "19900101-2385", "female", "1990-01-01" },
  { " 1990 01 01 - 2385 ", "ok", "personnummer", "19900101-2385", "female", "1990-01-01" },
  { "19900101\xe2\x80\x93"
    "2385",
    "ok", "personnummer", "19900101-2385", "female", "1990-01-01" },
  { "19900101\xc2\xa0"
    "2385",
    "ok", "personnummer", "19900101-2385", "female", "1990-01-01" },
  { "19900101-2384", "bad_checksum", "personnummer", "19900101-2384", "female", "1990-01-01" },
  { "701063-2391", "ok", "samordningsnummer", "19701063-2391", "male", "1970-10-03" },
  { "19701063-2391", "ok", "samordningsnummer", "19701063-2391", "male", "1970-10-03" },
  { "19701063-2392", "bad_checksum", "samordningsnummer", "19701063-2392", "male", "1970-10-03" },
  { "20160272-2397", "ok", "samordningsnummer", "20160272-2397", "male", "2016-02-12" },
  { "020528-2395", "ok", "personnummer", "20020528-2395", "male", "2002-05-28" },
  { "980424-2387", "ok", "personnummer", "19980424-2387", "female", "1998-04-24" },
  { "20040229-2395", "ok", "personnummer", "20040229-2395", "male", "2004-02-29" },
  { "20050229-2395", "bad_date", NULL, "", NULL, NULL },
  { "19901301-2385", "bad_date", NULL, "", NULL, NULL },
  { "19900132-2385", "bad_date", NULL, "", NULL, NULL },
  { "19900160-2385", "bad_date", NULL, "", NULL, NULL },
  { "19900192-2385", "bad_date", NULL, "", NULL, NULL },
  { "00010101-2385", "bad_date", NULL, "", NULL, NULL },
  { "20300101-2384", "future", "personnummer", "20300101-2384", "female", "2030-01-01" },
  { "40-926284", "ok", "dossier", "40-926284", NULL, NULL },
  { " 40-926284/2", "ok", "dossier", "40-926284", NULL, NULL },
  { "40-926284/", "bad_format", NULL, "", NULL, NULL },
  { "40-926284/x", "bad_format", NULL, "", NULL, NULL },
  { "40926284", "bad_format", NULL, "", NULL, NULL },
  { "40+926284", "bad_format", NULL, "", NULL, NULL },
  { "409-26284", "bad_format", NULL, "", NULL, NULL },
  { "19900101", "bad_format", NULL, "", NULL, NULL },
  { "19900-1012385", "bad_format", NULL, "", NULL, NULL },
  { "19900101-23-85", "bad_format", NULL, "", NULL, NULL },
  { "-199001012385", "bad_format", NULL, "", NULL, NULL },
  { "19900101-238", "bad_format", NULL, "", NULL, NULL },
  { "19900101-23855", "bad_format", NULL, "", NULL, NULL },
  { "19900101-238555555555", "bad_format", NULL, "", NULL, NULL },
  { "19900101-TF85", "bad_format", NULL, "", NULL, NULL },
  { "saknas", "bad_format", NULL, "", NULL, NULL },
  { "\xff\xfe", "bad_format", NULL, "", NULL, NULL },
  { "", "empty", NULL, "", NULL, NULL },
  { "   ", "empty", NULL, "", NULL, NULL },
  { NULL, "empty", NULL, "", NULL, NULL },
};

static void
test_parse (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      TorgetIdentifier id = torget_identifier_parse (cases[i].text, torget_date_from_iso (TODAY));

      g_test_message ("case %" G_GSIZE_FORMAT, i);
      g_assert_cmpstr (torget_identifier_reason_get_code (id.reason), ==, cases[i].reason);
      g_assert_cmpint (id.valid, ==, id.reason == TORGET_IDENTIFIER_OK);
      g_assert_cmpstr (id.kind, ==, cases[i].kind);
      g_assert_cmpstr (id.normalized, ==, cases[i].normalized);
      g_assert_cmpstr (id.sex, ==, cases[i].sex);
      g_assert_cmpint (id.birth_date, ==, torget_date_from_iso (cases[i].birth_date));
      if (id.kind != NULL)
        g_assert_nonnull (
          torget_code_list_find (torget_code_list_get ("identifier_kind"), id.kind));
    }
}

static const struct
{
  const char *text;
  const char *today;
  const char *birth_date;
} century_cases[] = {
  { "261121-2380", "2026-11-21", "2026-11-21" }, /* born today */
  { "261122-2380", "2026-11-21", "1926-11-22" }, /* 99 years old */
  { "261122-2380", "2026-11-22", "2026-11-22" },
  { "261122+2380", "2026-11-21", "1926-11-22" }, /* turns 100 this year */
  { "261122+2380", "2026-01-01", "1926-11-22" },
  { "271122+2380", "2026-11-21", "1827-11-22" }, /* before anybody had a number */
  { "900101-2385", "1995-06-01", "1990-01-01" },
  { "900101-2385", "2095-06-01", "2090-01-01" },
  { "900101+2385", "2095-06-01", "1990-01-01" },
  { "000229-2380", "2026-11-21", "2000-02-29" },
  { "280289-2380", "2026-11-21", "1928-02-29" }, /* 2028 is a leap year to come */
};

static void
test_century (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (century_cases); i++)
    {
      TorgetDate today = torget_date_from_iso (century_cases[i].today);
      TorgetIdentifier id = torget_identifier_parse (century_cases[i].text, today);
      TorgetDate birth = torget_date_from_iso (century_cases[i].birth_date);

      g_test_message ("%s on %s", century_cases[i].text, century_cases[i].today);
      if (birth < torget_date_new (1840, 1, 1))
        birth = TORGET_DATE_NONE;
      g_assert_cmpint (id.birth_date, ==, birth);
    }
}

/* Of ten numbers that differ in the last digit one is valid; an exchanged pair is caught. */
static void
test_checksum (void)
{
  int n_valid = 0;

  for (int digit = 0; digit < 10; digit++)
    {
      g_autofree char *text = g_strdup_printf ("19900101-238%d", digit);

      n_valid += torget_identifier_parse (text, torget_date_from_iso (TODAY)).valid;
    }
  g_assert_cmpint (n_valid, ==, 1);
  g_assert_false (torget_identifier_parse ("19900101-2835", torget_date_from_iso (TODAY)).valid);
}

static const struct
{
  const char *text;
  const char *birth_date;
  gboolean agrees;
} birth_cases[] = {
  { "19900101-2385", "1990-01-01", TRUE },  { "19900101-2385", "1990-01-19", TRUE },
  { "19900101-2385", "1990-02-01", FALSE }, { "19900101-2385", "1991-01-01", FALSE },
  { "19900101-2385", NULL, TRUE },          { "40-926284", "1990-01-01", TRUE },
  { "701063-2391", "1970-10-03", TRUE },    { "701063-2391", "1970-11-03", FALSE },
};

static void
test_agrees_with_birth (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (birth_cases); i++)
    {
      TorgetIdentifier id
        = torget_identifier_parse (birth_cases[i].text, torget_date_from_iso (TODAY));
      TorgetDate birth = torget_date_from_iso (birth_cases[i].birth_date);

      g_assert_cmpint (torget_identifier_agrees_with_birth (&id, birth), ==, birth_cases[i].agrees);
    }
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/domain/identifier/parse", test_parse);
  g_test_add_func ("/domain/identifier/century", test_century);
  g_test_add_func ("/domain/identifier/checksum", test_checksum);
  g_test_add_func ("/domain/identifier/agrees-with-birth", test_agrees_with_birth);
  return g_test_run ();
}
