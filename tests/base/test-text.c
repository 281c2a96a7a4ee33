/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Text keys: sorting in Swedish, folding of labels, names found across spellings and scripts. */
#include "config.h"

#include "base/text.h"

#include <string.h>

typedef char *(*KeyFunc) (const char *text);

typedef struct
{
  const char *a;
  const char *b;
} Pair;

static void
check_pairs (KeyFunc make_key,
             const Pair *pairs,
             gsize n_pairs,
             gboolean equal)
{
  for (gsize i = 0; i < n_pairs; i++)
    {
      g_autofree char *a = make_key (pairs[i].a);
      g_autofree char *b = make_key (pairs[i].b);

      if (g_str_equal (a, b) != equal)
        g_error ("%s -> %s, %s -> %s", pairs[i].a, a, pairs[i].b, b);
    }
}

static const Pair normal_forms[] = {
  { "A\xcc\x8asa", "\xc3\x85sa" }, /* A + ring */
  { "\xe2\x84\xab", "\xc3\x85" },  /* angstrom sign */
  { "", "" },
};

static void
test_normalize (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (normal_forms); i++)
    {
      g_autofree char *text = torget_text_normalize (normal_forms[i].a);

      g_assert_cmpstr (text, ==, normal_forms[i].b);
    }
  g_assert_null (torget_text_normalize (NULL));
  g_assert_null (torget_text_normalize ("\xff"));
}

static const Pair folds[] = {
  { "Make / maka", "makemaka" },
  { "Första folkbokföring", "forstafolkbokforing" },
  { "UT t.o.m.", "uttom" },
  { "SFI-spår", "sfispar" },
  { "lease_from", "leasefrom" },
  { "STRASSE", "strasse" },
  { "Straße", "strasse" },
  { " – ", "" },
  { "\xff", "" },
  { NULL, "" },
};

static void
test_fold (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (folds); i++)
    {
      g_autofree char *key = torget_text_fold (folds[i].a);

      g_assert_cmpstr (key, ==, folds[i].b);
    }
}

/* Ascending in Swedish; the user's locale (C in the tests) does not matter. */
static const char *const sorted[] = {
  "",      "Adam",       "Al-Hassan", "Alhassan", "Ali",   "Andersson",
  "Vagn",  "Wahlström",  "Watson",    "Zahra",    "Åberg", "Ärlig",
  "Öberg", "Østergaard", "Özil",      "Ж",        "محمد",
};

static int
compare_keys (GBytes *a,
              GBytes *b)
{
  return g_bytes_compare (a, b);
}

static void
test_sort_key (void)
{
  for (gsize i = 1; i < G_N_ELEMENTS (sorted); i++)
    {
      g_autoptr (GBytes) before = torget_text_sort_key (sorted[i - 1]);
      g_autoptr (GBytes) after = torget_text_sort_key (sorted[i]);

      if (compare_keys (before, after) >= 0)
        g_error ("%s is not before %s", sorted[i - 1], sorted[i]);
    }
}

static const struct
{
  const char *family_name;
  const char *given_name;
} sorted_names[] = {
  { NULL, "Zahra" }, { "Ali", NULL },      { "Ali", "Zahra" },  { "Ali Khan", "Adam" },
  { "Alm", "Adam" }, { "Östman", "Adam" }, { "Östman", "Åke" },
};

static void
test_name_sort_key (void)
{
  for (gsize i = 1; i < G_N_ELEMENTS (sorted_names); i++)
    {
      g_autoptr (GBytes) before = torget_text_name_sort_key (sorted_names[i - 1].family_name,
                                                             sorted_names[i - 1].given_name);
      g_autoptr (GBytes) after
        = torget_text_name_sort_key (sorted_names[i].family_name, sorted_names[i].given_name);

      g_assert_cmpint (compare_keys (before, after), <, 0);
    }
}

/* The exact tier. */
static const Pair same_names[] = {
  { "Ostrom", "Öström" },
  { "Soren", "Søren" },
  { "Lukasz", "Łukasz" },
  { "Dordevic", "Đorđević" },
  { "Saric", "Šarić" },
  { "Isik", "Işık" },
  { "Istanbul", "İstanbul" },
  { "Aerø", "Ærø" },
  { "Nguyen", "Nguyễn" },
  { "احمد", "أحمد" },
  { "محمد", "مُحَمَّد" },
  { "محمد", "محـمد" },
  { "فاطمة", "فاطمه" },
  { "هدى", "هدي" },
  { "کریم", "كريم" },
  { "ሰላም", "ሠላም" },
  { "ኃይለ", "ሀይለ" },
  { "ዓለም", "አለም" },
  { "Al-Hassan", "AL HASSAN" },
  { "O'Brien", "O’Brien" },
  { "  Anna   Li ", "anna li" },
  { "Mariʼam", "mariam" },
  { "۱۲۳", "123" },
  { "ＡＮＮＡ", "anna" },
};

static void
test_name_key (void)
{
  g_autofree char *nothing = torget_text_name_key (NULL);

  g_assert_cmpstr (nothing, ==, "");
  check_pairs (torget_text_name_key, same_names, G_N_ELEMENTS (same_names), TRUE);
}

static void
test_name_key_prefix (void)
{
  g_autofree char *part = torget_text_name_key ("Al");
  g_autofree char *whole = torget_text_name_key ("Ali");

  g_assert_true (g_str_has_prefix (whole, part));
}

static const Pair latin_keys[] = {
  { "Шевченко", "shevchenko" },
  { "Ščerbak", "shcherbak" },
  { "Сергій", "serhiy" },
  { "Мельник", "melnyk" },
  { "Юлія", "yuliya" },
  { "محمد", "mhmd" },
  { "عمر", "amr" },
  { "سعيد", "sayd" },
  { "الحسن", "al hsn" },
  { "شبنم", "shbnm" },
  { "ሰላም", "salam" },
  { "Μαρία", "maria" },
  { "Öström", "ostrom" },
  { "Nguyễn", "nguyen" },
  { "Abdi Nur", "abdi nur" },
  { "გიორგი", "giorgi" },
  { "王伟", "wang wei" },
  { "\xff", "" },
};

static void
test_latin_key (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (latin_keys); i++)
    {
      g_autofree char *key = torget_text_latin_key (latin_keys[i].a);

      g_assert_cmpstr (key, ==, latin_keys[i].b);
    }
}

/* The similar tier. */
static const Pair similar_names[] = {
  { "Mohamed", "Muhammad" },
  { "Mohammed", "محمد" },
  { "Muhammed", "مُحَمَّد" },
  { "Yusuf", "Yousef" },
  { "Jusuf", "يوسف" },
  { "Fatima", "Fatemeh" },
  { "Fatima", "فاطمة" },
  { "Khadija", "Khadidja" },
  { "Khadija", "خديجة" },
  { "Hussein", "Hossein" },
  { "Hussain", "حسین" },
  { "Ahmed", "أحمد" },
  { "Ali", "علي" },
  { "Ali", "Aly" },
  { "Omar", "عمر" },
  { "Omar", "Umar" },
  { "Abdullah", "عبدالله" },
  { "Abdulla", "Abdallah" },
  { "Ibrahim", "إبراهيم" },
  { "Ismail", "اسماعيل" },
  { "Navid", "نوید" },
  { "Nawid", "Navid" },
  { "Javad", "جواد" },
  { "Shabnam", "شبنم" },
  { "Al-Hassan", "الحسن" },
  { "Al-Ahmad", "الأحمد" },
  { "Al-Masri", "المصري" },
  { "Elham", "الهام" },
  { "Aisha", "عائشة" },
  { "Layla", "ليلى" },
  { "Leila", "Laila" },
  { "Saeed", "سعيد" },
  { "Saleh", "صالح" },
  { "Gholam", "غلام" },
  { "Qasim", "Kassim" },
  { "Tesfay", "ተስፋይ" },
  { "Tesfaye", "Tesfai" },
  { "Gebremedhin", "ገብረመድህን" },
  { "Weldeab", "Woldeab" },
  { "Selam", "ሰላም" },
  { "Haile", "ሃይለ" },
  { "Girmay", "Ghirmay" },
  { "Shevchenko", "Шевченко" },
  { "Serhiy", "Сергій" },
  { "Kravets", "Кравець" },
  { "Nataliia", "Наталія" },
  { "Yuliia", "Юлія" },
  { "Melnyk", "Мельник" },
  { "Bondarenko", "Бондаренко" },
  { "Sarah", "Sara" },
  { "Yasmin", "Jasmine" },
};

/* Near names that the skeleton tells apart. */
static const Pair different_names[] = {
  { "Ali", "Layla" },    { "Ahmad", "Mahmoud" },  { "Hamid", "Khalid" },    { "Samir", "Amir" },
  { "Rashid", "Rafid" }, { "Maryam", "Amira" },   { "Fatima", "Fereshta" }, { "Noor", "Noura Ali" },
  { "Tekle", "Tesfay" }, { "Karim", "Kamal" },    { "Farid", "Farah" },     { "Zahra", "Sara" },
  { "Haddad", "Ahmad" }, { "Mohammed", "Hamid" }, { "Nasser", "Nasrin" },   { "Osman", "Hassan" },
};

static void
test_skeleton (void)
{
  check_pairs (torget_text_skeleton, similar_names, G_N_ELEMENTS (similar_names), TRUE);
  check_pairs (torget_text_skeleton, different_names, G_N_ELEMENTS (different_names), FALSE);
}

/* Keys are made of stored text and of what is searched for, so a key must be its own key. */
static void
check_fixed_point (KeyFunc make_key,
                   const char *text)
{
  g_autofree char *once = make_key (text);
  g_autofree char *twice = make_key (once);

  if (!g_str_equal (once, twice))
    g_error ("%s -> %s -> %s", text, once, twice);
}

/* GLib's case folding swaps the two cases of Cherokee. */
static gboolean
is_cherokee (gunichar c)
{
  return g_unichar_get_script (c) == G_UNICODE_SCRIPT_CHEROKEE;
}

static void
test_keys_are_fixed_points (void)
{
  for (gunichar c = 1; c < 0x30000; c++)
    {
      char text[8] = { 0 };

      if (!g_unichar_validate (c) || is_cherokee (c))
        continue;
      g_unichar_to_utf8 (c, text);
      check_fixed_point (torget_text_fold, text);
      check_fixed_point (torget_text_name_key, text);
    }
}

static gpointer
make_keys_thread (gpointer user_data)
{
  for (int i = 0; i < 200; i++)
    {
      g_autofree char *skeleton = torget_text_skeleton ("محمد الحسن");
      g_autoptr (GBytes) key = torget_text_sort_key ("Öström");

      g_assert_cmpstr (skeleton, ==, "mhmd hsn");
      g_assert_cmpuint (g_bytes_get_size (key), >, 0);
    }
  return NULL;
}

static void
test_threads (void)
{
  GThread *threads[4];

  for (gsize i = 0; i < G_N_ELEMENTS (threads); i++)
    threads[i] = g_thread_new ("keys", make_keys_thread, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (threads); i++)
    g_thread_join (threads[i]);
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/base/text/normalize", test_normalize);
  g_test_add_func ("/base/text/fold", test_fold);
  g_test_add_func ("/base/text/sort-key", test_sort_key);
  g_test_add_func ("/base/text/name-sort-key", test_name_sort_key);
  g_test_add_func ("/base/text/name-key", test_name_key);
  g_test_add_func ("/base/text/name-key-prefix", test_name_key_prefix);
  g_test_add_func ("/base/text/latin-key", test_latin_key);
  g_test_add_func ("/base/text/skeleton", test_skeleton);
  g_test_add_func ("/base/text/keys-are-fixed-points", test_keys_are_fixed_points);
  g_test_add_func ("/base/text/threads", test_threads);
  return g_test_run ();
}
