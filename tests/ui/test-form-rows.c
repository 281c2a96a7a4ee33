/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Form rows and forms: each kind of field, what is not understood, what changed, problems. */
#include "config.h"

#include "base/clock.h"
#include "domain/person.h"
#include "gui-test.h"
#include "ui/widgets/code-row.h"
#include "ui/widgets/date-row.h"
#include "ui/widgets/flag-row.h"
#include "ui/widgets/form.h"
#include "ui/widgets/identifier-row.h"
#include "ui/widgets/lookup-row.h"
#include "ui/widgets/note-row.h"
#include "ui/widgets/text-row.h"
#include "ui/widgets/time-row.h"

typedef struct
{
  TorgetRecord record;
  char *name;
  char *sex;
  char *number;
  TorgetDate day;
  int count;
  gboolean interpreter;
  gint64 unit_id;
  char *language;
  char *note;
} Sample;

static const TorgetField sample_fields[] = {
  TORGET_TEXT (Sample, name), TORGET_CODE (Sample, sex, "sex"),
  TORGET_TEXT (Sample, number), TORGET_DATE (Sample, day),
  TORGET_INT (Sample, count), TORGET_FLAG (Sample, interpreter),
  TORGET_LINK (Sample, unit_id, "unit"), TORGET_TEXT (Sample, language),
  TORGET_TEXT (Sample, note),
};

TORGET_DECLARE_RECORD (Sample, sample)
TORGET_DEFINE_RECORD (Sample, sample, "sample")

static Sample *
sample_new (void)
{
  Sample *sample = torget_record_new (&torget_sample_type);

  sample->name = g_strdup ("Zahra");
  sample->sex = g_strdup ("female");
  sample->number = g_strdup ("19940312-2385");
  sample->day = torget_date_from_iso ("2026-11-20");
  sample->count = 3;
  sample->interpreter = TRUE;
  sample->language = g_strdup ("ara");
  sample->note = g_strdup ("Called.\nWants evenings.");
  sample->unit_id = G_GINT64_CONSTANT (1) << 40;
  return sample;
}

static GtkWidget *
create_row (GType type,
            const char *field)
{
  return g_object_ref_sink (g_object_new (type, "title", "Title", "field-name", field, NULL));
}

static void
destroy (GtkWidget *widget)
{
  torget_gui_test_settle ();
  g_assert_finalize_object (G_OBJECT (widget));
}

typedef struct
{
  const char *field;
  GType (*get_type) (void);
} Kind;

static const Kind kinds[] = {
  { "name", torget_text_row_get_type },   { "sex", torget_code_row_get_type },
  { "day", torget_date_row_get_type },    { "number", torget_identifier_row_get_type },
  { "count", torget_text_row_get_type },  { "interpreter", torget_flag_row_get_type },
  { "unit_id", torget_code_row_get_type }, { "language", torget_lookup_row_get_type },
  { "note", torget_note_row_get_type },     { "count", torget_time_row_get_type },
};

static void
test_every_kind_comes_back (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      GtkWidget *row = create_row (kinds[i].get_type (), kinds[i].field);
      const TorgetField *field = torget_record_type_find (&torget_sample_type, kinds[i].field);
      g_autoptr (Sample) sample = sample_new ();
      g_autoptr (Sample) copy = torget_record_new (&torget_sample_type);
      g_autofree char *expected = torget_record_dup_value (sample, field);
      g_autofree char *value = NULL;

      torget_form_row_load (TORGET_FORM_ROW (row), sample);
      g_assert_true (torget_form_row_store (TORGET_FORM_ROW (row), copy));
      value = torget_record_dup_value (copy, field);
      g_assert_cmpstr (value, ==, expected);
      destroy (row);
    }
}

static void
test_every_kind_can_be_emptied (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      GtkWidget *row = create_row (kinds[i].get_type (), kinds[i].field);
      const TorgetField *field = torget_record_type_find (&torget_sample_type, kinds[i].field);
      g_autoptr (Sample) empty = torget_record_new (&torget_sample_type);
      g_autoptr (Sample) copy = sample_new ();

      torget_form_row_load (TORGET_FORM_ROW (row), empty);
      g_assert_true (torget_form_row_store (TORGET_FORM_ROW (row), copy));
      g_assert_false (torget_record_is_set (copy, field));
      destroy (row);
    }
}

static void
leave (GtkWidget *row)
{
  g_signal_emit_by_name (row, "entry-activated");
}

static void
test_dates_as_typed (void)
{
  static const struct
  {
    const char *typed, *shown;
    gboolean understood;
  } rows[] = {
    { "2026-12-01", "2026-12-01", TRUE }, { "261201", "2026-12-01", TRUE },
    { "20261201", "2026-12-01", TRUE },   { "+3m", "2027-02-20", TRUE },
    { "", "", TRUE },                     { "  ", "  ", TRUE },
    { "soon", "soon", FALSE },            { "2026-02-30", "2026-02-30", FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      GtkWidget *row = create_row (TORGET_TYPE_DATE_ROW, "day");
      g_autoptr (Sample) sample = sample_new ();

      gtk_editable_set_text (GTK_EDITABLE (row), rows[i].typed);
      g_assert_null (torget_form_row_get_problem (TORGET_FORM_ROW (row)));
      leave (row);
      g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (row)), ==, rows[i].shown);
      g_assert_cmpint (torget_form_row_get_problem (TORGET_FORM_ROW (row)) == NULL, ==,
                       rows[i].understood);
      g_assert_cmpint (torget_form_row_store (TORGET_FORM_ROW (row), sample), ==,
                       rows[i].understood);
      if (!rows[i].understood)
        g_assert_cmpint (sample->day, ==, torget_date_from_iso ("2026-11-20"));
      destroy (row);
    }
}

static void
test_numbers_as_typed (void)
{
  static const struct
  {
    const char *typed;
    gboolean understood;
    int number;
  } rows[] = {
    { "12", TRUE, 12 }, { " 12 ", TRUE, 12 }, { "", TRUE, 0 },
    { "x", FALSE, 3 },  { "-1", FALSE, 3 },   { "99999999999", FALSE, 3 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      GtkWidget *row = create_row (TORGET_TYPE_TEXT_ROW, "count");
      g_autoptr (Sample) sample = sample_new ();

      torget_form_row_load (TORGET_FORM_ROW (row), sample);
      gtk_editable_set_text (GTK_EDITABLE (row), rows[i].typed);
      g_assert_cmpint (torget_form_row_store (TORGET_FORM_ROW (row), sample), ==,
                       rows[i].understood);
      g_assert_cmpint (sample->count, ==, rows[i].number);
      g_assert_cmpint (torget_form_row_get_problem (TORGET_FORM_ROW (row)) == NULL, ==,
                       rows[i].understood);
      destroy (row);
    }
}

static void
test_times_as_typed (void)
{
  static const struct
  {
    const char *typed, *shown;
    int minute;
  } rows[] = {
    { "830", "08:30", 510 }, { "8.30", "08:30", 510 }, { "16", "16:00", 960 },
    { "", "", 0 },           { "noon", "noon", 3 },    { "25:00", "25:00", 3 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      GtkWidget *row = create_row (TORGET_TYPE_TIME_ROW, "count");
      g_autoptr (Sample) sample = sample_new ();

      torget_form_row_load (TORGET_FORM_ROW (row), sample);
      g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (row)), ==, "00:03");
      gtk_editable_set_text (GTK_EDITABLE (row), rows[i].typed);
      g_assert_null (torget_form_row_get_problem (TORGET_FORM_ROW (row)));
      leave (row);
      g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (row)), ==, rows[i].shown);
      torget_form_row_store (TORGET_FORM_ROW (row), sample);
      g_assert_cmpint (sample->count, ==, rows[i].minute);
      g_assert_cmpint (torget_form_row_get_problem (TORGET_FORM_ROW (row)) != NULL, ==,
                       rows[i].minute == 3);
      destroy (row);
    }
}

static void
test_identifiers_warn_and_are_kept (void)
{
  static const struct
  {
    const char *typed, *stored;
    gboolean warned;
  } rows[] = {
    { "940312-2385", "19940312-2385", TRUE },  { "19900101-2385", "19900101-2385", FALSE },
    { "199001012385", "19900101-2385", FALSE }, { "12-345678", "12-345678", FALSE },
    { "passport 7", "passport 7", TRUE },       { "", NULL, FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      GtkWidget *row = create_row (TORGET_TYPE_IDENTIFIER_ROW, "value");
      g_autoptr (TorgetIdentity) identity = torget_record_new (&torget_identity_type);

      gtk_editable_set_text (GTK_EDITABLE (row), rows[i].typed);
      leave (row);
      g_assert_cmpint (torget_form_row_get_problem (TORGET_FORM_ROW (row)) != NULL, ==,
                       rows[i].warned);
      g_assert_true (torget_form_row_store (TORGET_FORM_ROW (row), identity));
      g_assert_cmpstr (identity->value, ==, rows[i].stored);
      g_assert_cmpint (identity->doubtful, ==, rows[i].warned);
      destroy (row);
    }
}

static void
test_lookups_as_typed (void)
{
  static const struct
  {
    TorgetLookup lookup;
    const char *typed, *shown, *code;
    gboolean understood;
  } rows[] = {
    { TORGET_LOOKUP_LANGUAGE, "arabic", "Arabic", "ara", TRUE },
    { TORGET_LOOKUP_LANGUAGE, "som", "Somali", "som", TRUE },
    { TORGET_LOOKUP_COUNTRY, "eritrea", "Eritrea", "ER", TRUE },
    { TORGET_LOOKUP_COUNTRY, "Atlantis", "Atlantis", NULL, FALSE },
    { TORGET_LOOKUP_COUNTRY, "", "", NULL, TRUE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      GtkWidget *row = g_object_ref_sink (torget_lookup_row_new (rows[i].lookup));

      gtk_editable_set_text (GTK_EDITABLE (row), rows[i].typed);
      leave (row);
      g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (row)), ==, rows[i].shown);
      g_assert_cmpstr (torget_lookup_row_get_code (TORGET_LOOKUP_ROW (row)), ==, rows[i].code);
      g_assert_cmpint (torget_form_row_is_understood (TORGET_FORM_ROW (row)), ==,
                       rows[i].understood);
      destroy (row);
    }
}

static void
test_lookup_suggestions (void)
{
  static const struct
  {
    TorgetLookup lookup;
    const char *text, *first;
    guint n;
  } rows[] = {
    { TORGET_LOOKUP_LANGUAGE, "ara", "ara", 8 },    { TORGET_LOOKUP_LANGUAGE, "Arabi", "ara", 1 },
    { TORGET_LOOKUP_LANGUAGE, "tigrin", "tir", 1 }, { TORGET_LOOKUP_COUNTRY, "eritr", "ER", 1 },
    { TORGET_LOOKUP_COUNTRY, "", NULL, 0 },         { TORGET_LOOKUP_COUNTRY, "qqq", NULL, 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GPtrArray) codes = torget_lookup_search (rows[i].lookup, rows[i].text, 8);

      g_assert_cmpuint (codes->len, ==, rows[i].n);
      if (rows[i].first != NULL)
        g_assert_cmpstr (g_ptr_array_index (codes, 0), ==, rows[i].first);
    }
}

static void
test_unknown_code_is_kept (void)
{
  GtkWidget *row = create_row (TORGET_TYPE_CODE_ROW, "sex");
  g_autoptr (Sample) sample = sample_new ();
  g_autoptr (Sample) copy = torget_record_new (&torget_sample_type);

  g_free (sample->sex);
  sample->sex = g_strdup ("from_a_later_version");
  torget_form_row_load (TORGET_FORM_ROW (row), sample);
  torget_form_row_store (TORGET_FORM_ROW (row), copy);
  g_assert_cmpstr (copy->sex, ==, "from_a_later_version");
  destroy (row);
}

/* As the keyboard does, which has no window manager here. */
static gboolean
press_letter (GtkWidget *row,
              char letter)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (row);
  gboolean is_taken = FALSE;

  for (guint i = 0; i < g_list_model_get_n_items (controllers) && !is_taken; i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_EVENT_CONTROLLER_KEY (controller))
        g_signal_emit_by_name (controller, "key-pressed",
                               gdk_unicode_to_keyval ((guchar) letter), 0, 0, &is_taken);
    }
  return is_taken;
}

/* Names that begin with the same word are told apart by the next; a space alone opens the list. */
static void
test_choices_as_typed (void)
{
  static const char *const codes[] = { "a", "b", "c", NULL };
  static const char *const labels[] = { "Other housing", "The tenant", "Other reason", NULL };
  GtkWidget *row = create_row (TORGET_TYPE_CODE_ROW, "sex");

  torget_code_row_set_choices (TORGET_CODE_ROW (row), codes, labels);
  g_assert_false (press_letter (row, ' '));
  for (const char *letter = "other r"; *letter != '\0'; letter++)
    g_assert_true (press_letter (row, *letter));
  g_assert_cmpstr (torget_code_row_get_code (TORGET_CODE_ROW (row)), ==, "c");
  destroy (row);
}

static void
test_input_problem_hides_that_of_the_rules (void)
{
  GtkWidget *row = create_row (TORGET_TYPE_DATE_ROW, "day");
  TorgetFormRow *form_row = TORGET_FORM_ROW (row);

  torget_form_row_set_problem (form_row, TORGET_TONE_WARNING, "Before the birth date.");
  g_assert_true (gtk_widget_has_css_class (row, "warning"));
  gtk_editable_set_text (GTK_EDITABLE (row), "soon");
  leave (row);
  g_assert_cmpstr (torget_form_row_get_problem (form_row), !=, "Before the birth date.");
  g_assert_true (gtk_widget_has_css_class (row, "error"));
  gtk_test_accessible_assert_state (row, GTK_ACCESSIBLE_STATE_INVALID,
                                    GTK_ACCESSIBLE_INVALID_TRUE);
  gtk_editable_set_text (GTK_EDITABLE (row), "2026-11-20");
  g_assert_cmpstr (torget_form_row_get_problem (form_row), ==, "Before the birth date.");
  gtk_test_accessible_assert_property (row, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                       "Before the birth date.");
  torget_form_row_set_problem (form_row, TORGET_TONE_ERROR, NULL);
  g_assert_false (gtk_widget_has_css_class (row, "warning"));
  destroy (row);
}

static GtkWidget *
create_group (void)
{
  GtkWidget *group = g_object_ref_sink (adw_preferences_group_new ());

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    adw_preferences_group_add (ADW_PREFERENCES_GROUP (group),
                               g_object_new (kinds[i].get_type (), "title", kinds[i].field,
                                             "field-name", kinds[i].field, NULL));
  return group;
}

static void
test_form_tells_what_changed (void)
{
  GtkWidget *group = create_group ();
  TorgetForm *form = torget_form_new (group);
  g_autoptr (Sample) sample = sample_new ();
  g_autoptr (Sample) edited = NULL;
  GtkEditable *name;

  sample->name[0] = 'S';
  torget_form_load (form, sample);
  g_assert_false (torget_form_is_changed (form));
  name = GTK_EDITABLE (torget_form_find_row (form, "name"));
  gtk_editable_set_text (name, "Selam");
  g_assert_true (torget_form_is_changed (form));
  edited = torget_form_dup_record (form);
  g_assert_cmpstr (edited->name, ==, "Selam");
  g_assert_cmpstr (edited->sex, ==, "female");
  gtk_editable_set_text (name, "Sahra");
  g_assert_false (torget_form_is_changed (form));
  g_assert_finalize_object (G_OBJECT (form));
  destroy (group);
}

static void
test_form_knows_what_cannot_be_saved (void)
{
  GtkWidget *group = create_group ();
  TorgetForm *form = torget_form_new (group);
  g_autoptr (Sample) sample = sample_new ();

  torget_form_load (form, sample);
  g_assert_true (torget_form_is_understood (form));
  gtk_editable_set_text (GTK_EDITABLE (torget_form_find_row (form, "day")), "soon");
  g_assert_false (torget_form_is_understood (form));
  g_assert_true (torget_form_is_changed (form));
  torget_form_load (form, sample);
  g_assert_true (torget_form_is_understood (form));
  g_assert_false (torget_form_is_changed (form));
  g_assert_finalize_object (G_OBJECT (form));
  destroy (group);
}

static void
test_form_shows_problems_at_their_rows (void)
{
  GtkWidget *group = create_group ();
  TorgetForm *form = torget_form_new (group);
  g_autoptr (Sample) sample = sample_new ();
  TorgetFormRow *row;

  torget_form_load (form, sample);
  row = torget_form_find_row (form, "day");
  g_assert_true (torget_form_set_problem (form, "day", TORGET_TONE_ERROR, "Too late."));
  g_assert_false (torget_form_set_problem (form, "other", TORGET_TONE_ERROR, "No row."));
  g_assert_cmpstr (torget_form_row_get_problem (row), ==, "Too late.");
  torget_form_clear_problems (form);
  g_assert_null (torget_form_row_get_problem (row));
  g_assert_false (torget_form_focus_problem (form));
  g_assert_finalize_object (G_OBJECT (form));
  destroy (group);
}

int
main (int argc,
      char *argv[])
{
  if (!torget_gui_test_init (&argc, &argv))
    return 0;
  torget_clock_set_today (torget_date_from_iso ("2026-11-20"));

  g_test_add_func ("/form-rows/every-kind-comes-back", test_every_kind_comes_back);
  g_test_add_func ("/form-rows/every-kind-can-be-emptied", test_every_kind_can_be_emptied);
  g_test_add_func ("/form-rows/dates-as-typed", test_dates_as_typed);
  g_test_add_func ("/form-rows/numbers-as-typed", test_numbers_as_typed);
  g_test_add_func ("/form-rows/times-as-typed", test_times_as_typed);
  g_test_add_func ("/form-rows/identifiers-warn-and-are-kept", test_identifiers_warn_and_are_kept);
  g_test_add_func ("/form-rows/lookups-as-typed", test_lookups_as_typed);
  g_test_add_func ("/form-rows/lookup-suggestions", test_lookup_suggestions);
  g_test_add_func ("/form-rows/unknown-code-is-kept", test_unknown_code_is_kept);
  g_test_add_func ("/form-rows/choices-as-typed", test_choices_as_typed);
  g_test_add_func ("/form-rows/problems", test_input_problem_hides_that_of_the_rules);
  g_test_add_func ("/form/tells-what-changed", test_form_tells_what_changed);
  g_test_add_func ("/form/knows-what-cannot-be-saved", test_form_knows_what_cannot_be_saved);
  g_test_add_func ("/form/shows-problems-at-their-rows", test_form_shows_problems_at_their_rows);
  return g_test_run ();
}
