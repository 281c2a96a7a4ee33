/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Office cards: what is written is read, and what is no card is refused. */
#include "config.h"

#include "service/error.h"
#include "service/office-card.h"

#include <string.h>

#define KEY "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA="
#define OTHER_KEY "AQAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA="

static const struct
{
  const char *name;
  const char *text;
  int code;
} bad_cards[] = {
  { "empty", "", TORGET_SERVICE_ERROR_READ },
  { "xml", "<?xml version=\"1.0\"?><office/>", TORGET_SERVICE_ERROR_READ },
  { "newer", "[torget-office]\nversion=2\n", TORGET_SERVICE_ERROR_NEWER },
  { "no-keys", "[torget-office]\nversion=1\nmunicipality=2460\n", TORGET_SERVICE_ERROR_READ },
  { "short-key",
    "[torget-office]\nversion=1\nmunicipality=2460\nsign-key=AAAA\nseal-key=AAAA\n",
    TORGET_SERVICE_ERROR_READ },
  { "elsewhere",
    "[torget-office]\nversion=1\nmunicipality=0180\n"
    "sign-key=" KEY "\nseal-key=" KEY "\n",
    TORGET_SERVICE_ERROR_READ },
  { "name-of-control-characters",
    "[torget-office]\nversion=1\nmunicipality=2460\nname=a\\nb\n"
    "sign-key=" KEY "\nseal-key=" KEY "\n",
    TORGET_SERVICE_ERROR_READ },
};

static void
test_bad_cards (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (bad_cards); i++)
    {
      g_autoptr (GBytes) card = g_bytes_new_static (bad_cards[i].text, strlen (bad_cards[i].text));
      g_autoptr (GError) error = NULL;

      g_test_message ("%s", bad_cards[i].name);
      g_assert_null (torget_office_card_read (card, &error));
      g_assert_error (error, TORGET_SERVICE_ERROR, bad_cards[i].code);
    }
}

/* Nobody has confirmed what a card says, whatever it says. */
static void
test_round_trip (void)
{
  g_autoptr (TorgetPeerOffice) office = torget_record_new (&torget_peer_office_type);
  g_autoptr (TorgetPeerOffice) read = NULL;
  g_autoptr (GBytes) card = NULL;
  g_autoptr (GError) error = NULL;

  office->municipality = g_strdup ("2284");
  office->name = g_strdup ("Örnsköldsvik");
  office->sign_key = g_strdup (KEY);
  office->seal_key = g_strdup (OTHER_KEY);
  card = torget_office_card_write (office);
  read = torget_office_card_read (card, &error);
  g_assert_no_error (error);
  g_assert_true (torget_record_equal (office, read));
  g_assert_false (torget_peer_office_is_usable (read));
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/office-card/bad", test_bad_cards);
  g_test_add_func ("/office-card/round-trip", test_round_trip);
  return g_test_run ();
}
