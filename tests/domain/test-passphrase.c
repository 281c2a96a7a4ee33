/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How hard passphrases are taken to be: what everybody would try is too little. */
#include "config.h"

#include "domain/passphrase.h"

typedef enum
{
  TOO_LITTLE,
  WILL_DO,
  GOOD,
} Worth;

static const char *const known[] = { "Anna Lindqvist", "Umeå", NULL };

static const struct
{
  const char *passphrase;
  Worth worth;
} rows[] = {
  { "", TOO_LITTLE },
  { "lösenord", TOO_LITTLE },
  { "Lösenord2026!", TOO_LITTLE },
  { "Sommaren2026", TOO_LITTLE },
  { "Password123456", TOO_LITTLE },
  { "qwertyuiopå12345", TOO_LITTLE },
  { "aaaaaaaaaaaaaaaaaaaa", TOO_LITTLE },
  { "hemlig hemlig hemlig hemlig", TOO_LITTLE },
  { "anna lindqvist umeå 1984", TOO_LITTLE },
  { "annalindqvist", TOO_LITTLE },
  { "skål gröt", TOO_LITTLE },
  { "korrekt", TOO_LITTLE },
  { "skål gröt måne båt", WILL_DO },
  { "Kx7#qP2!vR9", WILL_DO },
  { "nio skålar gröt i månsken", GOOD },
  { "femton båtar seglar hemåt igen", GOOD },
  { "ستة قوارب تبحر في الليل", GOOD },
};

static Worth
judge (const char *passphrase)
{
  const guint bits = torget_passphrase_estimate_bits (passphrase, known);

  g_test_message ("“%s”: %u bits", passphrase, bits);
  return bits < TORGET_PASSPHRASE_LEAST_BITS  ? TOO_LITTLE
         : bits < TORGET_PASSPHRASE_GOOD_BITS ? WILL_DO
                                              : GOOD;
}

static void
test_worth (gconstpointer data)
{
  const gsize i = GPOINTER_TO_SIZE (data);

  g_assert_cmpint (judge (rows[i].passphrase), ==, rows[i].worth);
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
