/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Offers between two files: what one municipality writes the other reads, all of it; the newest file
 * counts; one import is one step of Undo. The day is not fixed, since a file says when it was really
 * written. All offers are invented. */
#include "config.h"

#include "base/clock.h"
#include "domain/code-list.h"
#include "service/error.h"
#include "service/export.h"
#include "service/offers.h"
#include "support/session-test.h"
#include "support/test-folder.h"

typedef struct
{
  TorgetTestSession *ours;
  TorgetTestSession *theirs;
  char *path;
} Fixture;

static void
set_up (Fixture *fixture,
        gconstpointer unused)
{
  fixture->ours = torget_test_session_new ();
  fixture->theirs = torget_test_session_new ();
  fixture->path = g_build_filename (fixture->theirs->dir, "offers.xml", NULL);
}

static void
tear_down (Fixture *fixture,
           gconstpointer unused)
{
  g_free (fixture->path);
  torget_test_session_free (fixture->theirs);
  torget_test_session_free (fixture->ours);
}

/* A value that belongs into the field, another one for each. */
static void
fill (TorgetOffer *offer,
      const TorgetField *field,
      guint number)
{
  const TorgetCodeList *list
      = field->kind == TORGET_FIELD_CODE ? torget_code_list_get (field->refers) : NULL;
  g_autofree char *text = g_strdup_printf ("%s <%u> & å", field->name, number);

  switch (field->kind)
    {
    case TORGET_FIELD_TEXT:
      torget_record_set_text (offer, field, text);
      break;
    case TORGET_FIELD_CODE:
      torget_record_set_text (offer, field, list->codes[number % list->n_codes].code);
      break;
    case TORGET_FIELD_DATE:
      torget_record_set_number (offer, field, torget_clock_get_today () + number);
      break;
    case TORGET_FIELD_INT:
    case TORGET_FIELD_FLAG:
    case TORGET_FIELD_LINK:
    default:
      torget_record_set_number (offer, field, number + 1);
      break;
    }
}

static gboolean
is_told (const char *kind,
         const TorgetField *field)
{
  return field->kind != TORGET_FIELD_LINK && torget_offer_has_field (kind, field->name)
         && !g_str_equal (field->name, "kind") && !g_str_equal (field->name, "reference");
}

/* An offer of each kind, with all that it can say. */
static TorgetRecordSet *
save_offers (TorgetTestSession *test)
{
  const TorgetCodeList *kinds = torget_code_list_get ("region_offer_kind");
  TorgetRecordSet *records = torget_record_set_new ();

  for (guint i = 0; i < kinds->n_codes; i++)
    {
      TorgetOffer *offer = torget_test_add (test->session, records, &torget_offer_type);

      offer->kind = g_strdup (kinds->codes[i].code);
      for (guint j = 0; j < torget_offer_type.n_fields; j++)
        if (is_told (offer->kind, &torget_offer_type.fields[j]))
          fill (offer, &torget_offer_type.fields[j], j);
    }
  torget_test_save (test->session, records, NULL);
  return records;
}

static void
write_file (Fixture *fixture)
{
  TorgetExportRequest request = { .profile = TORGET_EXPORT_OFFERS, .sender = (char *) "2460" };
  g_autoptr (GFile) file = g_file_new_for_path (fixture->path);
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (TorgetExportResult) written = NULL;
  g_autoptr (GError) error = NULL;
  GAsyncResult *wait = NULL;

  torget_session_export_async (fixture->theirs->session, &request, file, NULL, NULL, NULL,
                               torget_test_wait_cb, &wait);
  result = torget_test_wait (&wait);
  written = torget_session_export_finish (fixture->theirs->session, result, &error);
  g_assert_no_error (error);
  g_assert_nonnull (written->offers);
}

static TorgetOffersImport *
read_file (TorgetTestSession *test,
           const char *path,
           GError **error)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GAsyncResult) result = NULL;
  GAsyncResult *wait = NULL;

  torget_session_read_offers_async (test->session, file, NULL, torget_test_wait_cb, &wait);
  result = torget_test_wait (&wait);
  return torget_session_read_offers_finish (test->session, result, error);
}

static gint64
accept (TorgetTestSession *test,
        const TorgetOffersImport *import,
        GError **error)
{
  g_autoptr (GAsyncResult) result = NULL;
  GAsyncResult *wait = NULL;

  torget_session_accept_offers_async (test->session, import, "Offers", torget_test_wait_cb, &wait);
  result = torget_test_wait (&wait);
  return torget_session_accept_offers_finish (test->session, result, error);
}

static TorgetRecordSet *
load (TorgetTestSession *test)
{
  g_autoptr (GAsyncResult) result = NULL;
  GAsyncResult *wait = NULL;
  TorgetRecordSet *records;

  torget_session_load_offers_async (test->session, NULL, torget_test_wait_cb, &wait);
  result = torget_test_wait (&wait);
  records = torget_session_load_offers_finish (test->session, result, NULL);
  g_assert_nonnull (records);
  return records;
}

static void
assert_counts (Fixture *fixture,
               guint n_receipts,
               guint n_offers)
{
  g_autoptr (TorgetRecordSet) records = load (fixture->ours);

  g_assert_cmpuint (torget_record_set_list (records, &torget_offer_receipt_type)->len, ==,
                    n_receipts);
  g_assert_cmpuint (torget_record_set_list (records, &torget_offer_type)->len, ==, n_offers);
}

static gint64
take_in (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TorgetOffersImport) import = read_file (fixture->ours, fixture->path, &error);
  gint64 tx;

  g_assert_no_error (error);
  g_assert_cmpint (import->verdict, ==, TORGET_OFFERS_NEWER);
  tx = accept (fixture->ours, import, &error);
  g_assert_no_error (error);
  g_assert_cmpint (tx, !=, 0);
  return tx;
}

static const TorgetOffer *
find_kind (TorgetRecordSet *records,
           const char *kind)
{
  GPtrArray *offers = torget_record_set_list (records, &torget_offer_type);

  for (guint i = 0; i < offers->len; i++)
    if (g_strcmp0 (((TorgetOffer *) offers->pdata[i])->kind, kind) == 0)
      return offers->pdata[i];
  g_assert_not_reached ();
}

static void
assert_same (const TorgetOffer *sent,
             const TorgetOffer *read)
{
  for (guint i = 0; i < torget_offer_type.n_fields; i++)
    {
      const TorgetField *field = &torget_offer_type.fields[i];
      g_autofree char *before = torget_record_dup_value (sent, field);
      g_autofree char *after = torget_record_dup_value (read, field);

      if (!is_told (sent->kind, field))
        continue;
      g_test_message ("%s: %s", field->name, before);
      g_assert_cmpstr (after, ==, before);
    }
}

/* Every field of every kind comes through. */
static void
test_all_comes_through (Fixture *fixture,
                        gconstpointer unused)
{
  g_autoptr (TorgetRecordSet) sent = save_offers (fixture->theirs);
  GPtrArray *offers = torget_record_set_list (sent, &torget_offer_type);
  g_autoptr (TorgetRecordSet) read = NULL;

  write_file (fixture);
  take_in (fixture);
  read = load (fixture->ours);
  for (guint i = 0; i < offers->len; i++)
    {
      const TorgetOffer *offer = g_ptr_array_index (offers, i);
      const TorgetOffer *found = find_kind (read, offer->kind);
      g_autofree char *reference = g_strdup_printf ("e%" G_GINT64_FORMAT, offer->record.id);

      assert_same (offer, found);
      g_assert_cmpstr (found->reference, ==, reference);
      g_assert_false (torget_offer_is_own (found));
    }
}

/* A file takes the place of the one before it in one step, which Undo takes back. */
static void
test_one_step_of_undo (Fixture *fixture,
                       gconstpointer unused)
{
  g_autoptr (TorgetRecordSet) sent = save_offers (fixture->theirs);
  g_autoptr (TorgetRecordSet) nothing = torget_record_set_new ();
  g_autoptr (TorgetRecordSet) withdrawn = torget_record_set_new ();
  gint64 tx;

  write_file (fixture);
  take_in (fixture);
  assert_counts (fixture, 1, 3);

  torget_record_set_add (withdrawn, torget_record_copy (find_kind (sent, "dwelling")));
  torget_test_save (fixture->theirs->session, nothing, withdrawn);
  write_file (fixture);
  tx = take_in (fixture);
  assert_counts (fixture, 1, 2);
  torget_test_undo (fixture->ours->session, tx);
  assert_counts (fixture, 1, 3);
}

/* What came first says what was sent last; nothing else is taken in. */
static void
test_only_newer_counts (Fixture *fixture,
                        gconstpointer unused)
{
  g_autoptr (TorgetRecordSet) sent = save_offers (fixture->theirs);
  g_autoptr (TorgetOffersImport) same = NULL;
  g_autoptr (TorgetOffersImport) own = NULL;
  g_autoptr (GError) error = NULL;

  write_file (fixture);
  take_in (fixture);
  same = read_file (fixture->ours, fixture->path, NULL);
  g_assert_cmpint (same->verdict, ==, TORGET_OFFERS_SAME);
  g_assert_cmpint (accept (fixture->ours, same, &error), ==, 0);
  g_assert_error (error, TORGET_SERVICE_ERROR, TORGET_SERVICE_ERROR_INVALID);
  own = read_file (fixture->theirs, fixture->path, NULL);
  g_assert_cmpint (own->verdict, ==, TORGET_OFFERS_OWN);
  assert_counts (fixture, 1, 3);
}

/* What a file has in place of the last day of an offer, or another file; and why it is refused. */
static const struct
{
  const char *example;
  const char *last_day;
  int code;
} refused[] = {
  { "erbjudanden.xml", "2026-11-31", TORGET_SERVICE_ERROR_SCHEMA },
  { "erbjudanden.xml", "2026-11-30+01:00", TORGET_SERVICE_ERROR_SCHEMA },
  { "sammanstallning.xml", NULL, TORGET_SERVICE_ERROR_INVALID },
  { "overlamning.xml", NULL, TORGET_SERVICE_ERROR_INVALID },
};

static void
test_refused (Fixture *fixture,
              gconstpointer unused)
{
  for (gsize i = 0; i < G_N_ELEMENTS (refused); i++)
    {
      g_autofree char *example = g_test_build_filename (G_TEST_DIST, "..", "data", "schema",
                                                        "examples", refused[i].example, NULL);
      g_autofree char *content = torget_test_read (example, NULL);
      g_autoptr (GString) text = g_string_new (content);
      g_autoptr (GError) error = NULL;

      if (refused[i].last_day != NULL)
        g_string_replace (text, "2026-11-30", refused[i].last_day, 1);
      torget_test_write (fixture->path, text->str, text->len);
      g_assert_null (read_file (fixture->ours, fixture->path, &error));
      g_assert_error (error, TORGET_SERVICE_ERROR, refused[i].code);
    }
  assert_counts (fixture, 0, 0);
}

#define ADD(path, func) g_test_add ("/offers/" path, Fixture, NULL, set_up, func, tear_down)

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("all-comes-through", test_all_comes_through);
  ADD ("one-step-of-undo", test_one_step_of_undo);
  ADD ("only-newer-counts", test_only_newer_counts);
  ADD ("refused", test_refused);
  return g_test_run ();
}
