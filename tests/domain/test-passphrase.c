/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How hard passphrases are taken to be: what everybody would try is too little. */
#include "config.h"

#include "domain/passphrase.h"

#define SHORT TORGET_PASSPHRASE_SHORT
#define WEAK TORGET_PASSPHRASE_WEAK
#define FAIR TORGET_PASSPHRASE_FAIR
#define GOOD TORGET_PASSPHRASE_GOOD

static const char *const known[] = { "Anna Lindqvist", "Umeå", NULL };

static const struct
{
  const char *passphrase;
  TorgetPassphraseWorth worth;
} rows[] = {
  { "", SHORT },
  { "lösenord", SHORT },
  { "Lösenord2026!", WEAK },
  { "Sommaren2026", WEAK },
  { "Password123456", WEAK },
  { "qwertyuiopå12345", WEAK },
  { "aaaaaaaaaaaaaaaaaaaa", WEAK },
  { "hemlig hemlig hemlig hemlig", WEAK },
  { "anna lindqvist umeå 1984", WEAK },
  { "annalindqvist", WEAK },
  { "skål gröt", SHORT },
  { "korrekt", SHORT },
  { "skål gröt måne båt", FAIR },
  { "Kx7#qP2!vR9", FAIR },
  { "nio skålar gröt i månsken", GOOD },
  { "femton båtar seglar hemåt igen", GOOD },
  { "ستة قوارب تبحر في الليل", GOOD },
};

static void
test_worth (gconstpointer data)
{
  const gsize i = GPOINTER_TO_SIZE (data);

  g_test_message ("“%s”: %u bits", rows[i].passphrase,
                  torget_passphrase_estimate_bits (rows[i].passphrase, known));
  g_assert_cmpint (torget_passphrase_judge (rows[i].passphrase, known), ==, rows[i].worth);
}

/* A word more never makes it worse. */
static void
test_longer_is_not_worse (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *longer = g_strconcat (rows[i].passphrase, " åska", NULL);

      g_assert_cmpuint (torget_passphrase_estimate_bits (longer, known), >=,
                        torget_passphrase_estimate_bits (rows[i].passphrase, known));
    }
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *path = g_strdup_printf ("/passphrase/worth/%" G_GSIZE_FORMAT, i + 1);

      g_test_add_data_func (path, GSIZE_TO_POINTER (i), test_worth);
    }
  g_test_add_func ("/passphrase/longer", test_longer_is_not_worse);
  return g_test_run ();
}
