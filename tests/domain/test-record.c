/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Records by their field tables: copy, compare, text of values; sets of records. */
#include "config.h"

#include "domain/record-set.h"

typedef struct
{
  TorgetRecord record;
  char *name;
  char *kind;
  TorgetDate day;
  int count;
  gboolean open;
  gint64 owner_id;
} Sample;

static const TorgetField sample_fields[] = {
  TORGET_TEXT (Sample, name), TORGET_CODE (Sample, kind, "sex"), TORGET_DATE (Sample, day),
  TORGET_INT (Sample, count), TORGET_FLAG (Sample, open),        TORGET_LINK (Sample, owner_id, "person"),
};

TORGET_DECLARE_RECORD (Sample, sample)
TORGET_DEFINE_RECORD (Sample, sample, "sample")

static Sample *
sample_new (void)
{
  Sample *sample = torget_record_new (&torget_sample_type);

  sample->record.id = 7;
  sample->name = g_strdup ("Zahra");
  sample->kind = g_strdup ("female");
  sample->day = torget_date_from_iso ("2026-11-21");
  sample->count = 3;
  sample->open = TRUE;
  sample->owner_id = G_GINT64_CONSTANT (1) << 40;
  return sample;
}

static void
test_copy_is_deep_and_equal (void)
{
  g_autoptr (Sample) sample = sample_new ();
  g_autoptr (Sample) copy = torget_record_copy (sample);

  g_assert_true (torget_record_equal (sample, copy));
  g_assert_true (sample->name != copy->name);
}

static void
test_every_field_counts_in_equality (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (sample_fields); i++)
    {
      g_autoptr (Sample) sample = sample_new ();
      g_autoptr (Sample) other = sample_new ();
      const TorgetField *field = &sample_fields[i];

      if (field->kind == TORGET_FIELD_TEXT || field->kind == TORGET_FIELD_CODE)
        torget_record_set_text (other, field, NULL);
      else
        torget_record_set_number (other, field, 0);
      g_assert_false (torget_record_equal (sample, other));
      g_assert_true (torget_record_is_set (sample, field));
      g_assert_false (torget_record_is_set (other, field));
    }
}

static void
test_value_text (void)
{
  static const char *const expected[] = { "Zahra", "female", "2026-11-21", "3", "true", "1099511627776" };
  g_autoptr (Sample) sample = sample_new ();
  g_autoptr (Sample) read = torget_record_new (&torget_sample_type);

  for (gsize i = 0; i < G_N_ELEMENTS (sample_fields); i++)
    {
      g_autofree char *text = torget_record_dup_value (sample, &sample_fields[i]);

      g_assert_cmpstr (text, ==, expected[i]);
      torget_record_set_value (read, &sample_fields[i], text);
    }
  read->record.id = sample->record.id;
  g_assert_true (torget_record_equal (read, sample));
}

static void
test_value_of_no_text (void)
{
  g_autoptr (Sample) sample = sample_new ();

  for (gsize i = 0; i < G_N_ELEMENTS (sample_fields); i++)
    {
      torget_record_set_value (sample, &sample_fields[i], NULL);
      g_assert_false (torget_record_is_set (sample, &sample_fields[i]));
    }
}

static void
test_set_finds_newest_and_keeps_order (void)
{
  g_autoptr (TorgetRecordSet) set = torget_record_set_new ();
  Sample *first = torget_record_set_add (set, sample_new ());
  Sample *second = torget_record_set_add (set, sample_new ());
  GPtrArray *list = torget_record_set_list (set, &torget_sample_type);

  g_assert_cmpuint (list->len, ==, 2);
  g_assert_true (g_ptr_array_index (list, 0) == first);
  g_assert_true (torget_record_set_find (set, &torget_sample_type, 7) == second);
  g_assert_null (torget_record_set_find (set, &torget_sample_type, 8));
  g_assert_cmpuint (torget_record_set_count (set), ==, 2);
}

/* Frozen or not, what links to an owner is found in the order of adding. */
static void
test_list_linked (void)
{
  static const gint64 owners[] = { 5, 3, 5, 9, 3, 5, -1 };
  const TorgetField *link = torget_record_type_find (&torget_sample_type, "owner_id");
  g_autoptr (TorgetRecordSet) set = torget_record_set_new ();

  for (gsize i = 0; i < G_N_ELEMENTS (owners); i++)
    torget_record_set_number (torget_record_set_add (set, sample_new ()), link, owners[i]);
  for (int round = 0; round < 2; round++, torget_record_set_freeze (set))
    for (gint64 owner = -1; owner <= 10; owner++)
      {
        g_autoptr (GPtrArray) found
            = torget_record_set_list_linked (set, &torget_sample_type, link, owner);
        guint n = 0;

        for (gsize i = 0; i < G_N_ELEMENTS (owners); i++)
          if (owners[i] == owner)
            g_assert_true (n < found->len
                           && found->pdata[n++]
                                  == torget_record_set_list (set, &torget_sample_type)->pdata[i]);
        g_assert_cmpuint (found->len, ==, n);
      }
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/domain/record/copy-is-deep-and-equal", test_copy_is_deep_and_equal);
  g_test_add_func ("/domain/record/every-field-counts", test_every_field_counts_in_equality);
  g_test_add_func ("/domain/record/value-text", test_value_text);
  g_test_add_func ("/domain/record/value-of-no-text", test_value_of_no_text);
  g_test_add_func ("/domain/record-set/newest-and-order", test_set_finds_newest_and_keeps_order);
  g_test_add_func ("/domain/record-set/linked", test_list_linked);
  return g_test_run ();
}
