/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Offers to and from the region in the registers: what we offer, and what others offer beside ours.
 * All offers are invented. */
#include "config.h"

#include "register-test.h"

#include "base/clock.h"
#include "domain/housing.h"
#include "domain/offer.h"
#include "ui/register/register-merge.h"

static void
set_up (RegisterTest *fixture,
        gconstpointer data)
{
  register_test_open_file (fixture);
  register_test_open_page (fixture);
}

static gint64
add_flat (RegisterTest *fixture)
{
  g_autoptr (TorgetRecordSet) records = torget_record_set_new ();
  TorgetDwelling *flat = torget_record_set_add (records, torget_record_new (&torget_dwelling_type));

  flat->record.id = torget_session_new_id (fixture->file->session);
  flat->address = g_strdup ("Provgatan 1");
  flat->area = g_strdup ("Ersboda");
  flat->rent = 7000;
  torget_test_save (fixture->file->session, records, NULL);
  return flat->record.id;
}

/* What the register says of an entry is offered, changed when it is offered again, and withdrawn. */
static void
test_flat_is_offered (RegisterTest *fixture,
                      gconstpointer data)
{
  const gint64 flat = add_flat (fixture);
  TorgetRecordDialog *dialog;

  register_test_show_register (fixture, TORGET_REGISTER_DWELLINGS);
  register_test_select_name (fixture, flat, NULL);
  register_test_activate (fixture, "register.offer");
  dialog = torget_gui_test_wait_for_window (TORGET_TYPE_RECORD_DIALOG);
  g_assert_cmpstr (torget_dialog_test_get_text (dialog, "place"), ==, "Ersboda");
  g_assert_cmpstr (torget_dialog_test_get_text (dialog, "rent"), ==, "7000");
  torget_dialog_test_type (dialog, "contact", "Bostadssamordningen");
  torget_dialog_test_save (dialog);
  torget_gui_test_wait (torget_register_detail_get_row (register_test_get_detail (fixture))->uses == 1);

  register_test_activate (fixture, "register.offer");
  dialog = torget_gui_test_wait_for_window (TORGET_TYPE_RECORD_DIALOG);
  g_assert_cmpstr (torget_dialog_test_get_text (dialog, "contact"), ==, "Bostadssamordningen");
  torget_dialog_test_discard (dialog);

  register_test_show_register (fixture, TORGET_REGISTER_OFFERS);
  g_assert_true (register_test_shows (fixture, "Ersboda"));
  torget_register_list_select (register_test_get_list (fixture), register_test_get_only_id (fixture), NULL);
  register_test_activate (fixture, "register.remove");
  torget_gui_test_wait (register_test_shows (fixture, ""));
}

/* @valid_to: last day of an offer from Vännäs */
static void
add_received (RegisterTest *fixture,
              const char *place,
              TorgetDate valid_to)
{
  g_autoptr (TorgetRecordSet) records = torget_record_set_new ();
  TorgetOfferReceipt *receipt
    = torget_record_set_add (records, torget_record_new (&torget_offer_receipt_type));
  TorgetOffer *offer = torget_record_set_add (records, torget_record_new (&torget_offer_type));

  receipt->record.id = torget_session_new_id (fixture->file->session);
  receipt->sender = g_strdup ("2460");
  receipt->received_date = torget_clock_get_today () - 1;
  offer->record.id = torget_session_new_id (fixture->file->session);
  offer->receipt_id = receipt->record.id;
  offer->kind = g_strdup ("dwelling");
  offer->place = g_strdup (place);
  offer->contact = g_strdup ("Bostadssamordningen");
  offer->valid_to = valid_to;
  torget_test_save (fixture->file->session, records, NULL);
}

static void
assert_not_ours (RegisterTest *fixture)
{
  static const char *const refused[]
    = { "register.edit", "register.offer", "register.merge", "register.remove" };

  for (gsize i = 0; i < G_N_ELEMENTS (refused); i++)
    {
      gtk_widget_activate_action (fixture->page, refused[i], NULL);
      g_assert_null (torget_gui_test_find_window (TORGET_TYPE_RECORD_DIALOG));
      g_assert_null (torget_gui_test_find_window (TORGET_TYPE_REGISTER_MERGE));
    }
}

/* What others offer stands beside ours for as long as it holds, is told as theirs, and is found by
 * their name. Nothing of it can be changed. */
static void
test_region_beside_ours (RegisterTest *fixture,
                         gconstpointer data)
{
  const TorgetDate today = torget_clock_get_today ();
  const TorgetRegisterRow *row;

  add_flat (fixture);
  add_received (fixture, "Vännäsby", today);
  add_received (fixture, "Gammalt", today - 1);
  register_test_show_register (fixture, TORGET_REGISTER_DWELLINGS);
  g_assert_true (register_test_shows (fixture, "Provgatan 1, Vännäsby"));
  torget_register_model_set_show (register_test_get_model (fixture), TORGET_REGISTER_SHOW_OURS);
  g_assert_true (register_test_shows (fixture, "Provgatan 1"));
  torget_register_model_set_show (register_test_get_model (fixture), TORGET_REGISTER_SHOW_VACANT);
  g_assert_true (register_test_shows (fixture, "Provgatan 1, Vännäsby"));
  torget_register_model_set_show (register_test_get_model (fixture), TORGET_REGISTER_SHOW_RECEIVED);
  g_assert_true (register_test_shows (fixture, "Vännäsby"));
  torget_register_model_set_search (register_test_get_model (fixture), "vännäs");
  g_assert_true (register_test_shows (fixture, "Vännäsby"));

  torget_register_list_select (register_test_get_list (fixture), register_test_get_only_id (fixture), NULL);
  torget_gui_test_wait (torget_register_detail_get_row (register_test_get_detail (fixture)) != NULL);
  row = torget_register_detail_get_row (register_test_get_detail (fixture));
  g_assert_cmpstr (row->municipality, ==, "2460");
  g_assert_cmpint (row->valid_to, ==, today);
  assert_not_ours (fixture);
}

int
main (int argc,
      char *argv[])
{
  if (!torget_gui_test_init (&argc, &argv))
    return 0;
  g_test_add ("/register-offers/flat-is-offered", RegisterTest, NULL, set_up, test_flat_is_offered,
              register_test_tear_down);
  g_test_add ("/register-offers/region-beside-ours", RegisterTest, NULL, set_up,
              test_region_beside_ours, register_test_tear_down);
  return g_test_run ();
}
