/* SPDX-License-Identifier: GPL-3.0-or-later */
/* TorgetDocumentChoice: see document-choice.h. */
#include "config.h"

#include "ui/document/document-choice.h"

#include "base/clock.h"
#include "ui/document/document-text.h"
#include "ui/widgets/combo-texts.h"
#include "ui/widgets/language.h"

#include <glib/gi18n.h>

struct _TorgetDocumentChoice
{
  AdwPreferencesGroup parent_instance;

  AdwComboRow *kind_row;
  AdwComboRow *subject_row;
  AdwComboRow *language_row;
  AdwComboRow *recipient_row;

  TorgetRecordSet *records;
  gint64 person_id;
  GPtrArray *subjects; /* what the row of that name offers, before the blank form */
  gboolean is_filling; /* rows get new models */
};

G_DEFINE_FINAL_TYPE (TorgetDocumentChoice, torget_document_choice, ADW_TYPE_PREFERENCES_GROUP)

static guint changed_signal;

/* In the order of the row. */
static const char *const languages[] = { "sv", "en" };

static TorgetDocumentKind
get_kind (TorgetDocumentChoice *self)
{
  return adw_combo_row_get_selected (self->kind_row);
}

static gint64
get_subject_id (TorgetDocumentChoice *self)
{
  const guint selected = adw_combo_row_get_selected (self->subject_row);

  if (self->subjects == NULL || self->subjects->len == 0)
    return 0;
  return selected < self->subjects->len
             ? ((TorgetRecord *) g_ptr_array_index (self->subjects, selected))->id
             : TORGET_SUBJECT_NONE;
}

/* Rows */

static void
fill_recipients (TorgetDocumentChoice *self)
{
  const char *const *recipients = torget_document_kind_list_recipients (get_kind (self));
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  for (guint i = 0; recipients[i] != NULL; i++)
    gtk_string_list_append (names, torget_document_recipient_get_name (recipients[i]));
  adw_combo_row_set_model (self->recipient_row, G_LIST_MODEL (names));
}

static void
fill_subjects (TorgetDocumentChoice *self)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  g_clear_pointer (&self->subjects, g_ptr_array_unref);
  self->subjects
      = torget_document_kind_list_subjects (get_kind (self), self->records, self->person_id);
  for (guint i = 0; i < self->subjects->len; i++)
    {
      g_autofree char *name
          = torget_document_subject_dup_name (g_ptr_array_index (self->subjects, i));

      gtk_string_list_append (names, name);
    }
  if (get_kind (self) == TORGET_DOCUMENT_CONSENT)
    /* Translators: a form in which nothing is filled in. */
    gtk_string_list_append (names, _ ("Blank form"));
  adw_combo_row_set_model (self->subject_row, G_LIST_MODEL (names));
  gtk_widget_set_visible (GTK_WIDGET (self->subject_row), self->subjects->len > 0);
}

static void
fill_kinds (TorgetDocumentChoice *self)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  for (TorgetDocumentKind kind = 0; kind < TORGET_N_DOCUMENTS; kind++)
    gtk_string_list_append (names, torget_document_kind_get_name (kind));
  adw_combo_row_set_model (self->kind_row, G_LIST_MODEL (names));
}

static void
fill_languages (TorgetDocumentChoice *self)
{
  const char *const names[] = { _ ("Swedish"), _ ("English"), NULL };
  g_autoptr (GtkStringList) list = gtk_string_list_new (names);

  adw_combo_row_set_model (self->language_row, G_LIST_MODEL (list));
  adw_combo_row_set_selected (self->language_row,
                              g_str_equal (torget_ui_language (), "sv") ? 0 : 1);
}

static void
chosen_cb (TorgetDocumentChoice *self)
{
  if (!self->is_filling && self->records != NULL)
    g_signal_emit (self, changed_signal, 0);
}

static void
kind_chosen_cb (TorgetDocumentChoice *self)
{
  if (self->is_filling || self->records == NULL)
    return;
  self->is_filling = TRUE;
  fill_recipients (self);
  fill_subjects (self);
  self->is_filling = FALSE;
  chosen_cb (self);
}

static void
torget_document_choice_finalize (GObject *object)
{
  TorgetDocumentChoice *self = TORGET_DOCUMENT_CHOICE (object);

  g_clear_pointer (&self->subjects, g_ptr_array_unref);
  g_clear_pointer (&self->records, torget_record_set_unref);
  G_OBJECT_CLASS (torget_document_choice_parent_class)->finalize (object);
}

static void
torget_document_choice_class_init (TorgetDocumentChoiceClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = torget_document_choice_finalize;
  changed_signal = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                 NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/se/vuxentorget/Torget/ui/document/document-choice.ui");
  gtk_widget_class_bind_template_child (widget_class, TorgetDocumentChoice, kind_row);
  gtk_widget_class_bind_template_child (widget_class, TorgetDocumentChoice, language_row);
  gtk_widget_class_bind_template_child (widget_class, TorgetDocumentChoice, recipient_row);
  gtk_widget_class_bind_template_child (widget_class, TorgetDocumentChoice, subject_row);
  gtk_widget_class_bind_template_callback (widget_class, chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, kind_chosen_cb);
}

static void
torget_document_choice_init (TorgetDocumentChoice *self)
{
  self->is_filling = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  torget_combo_texts_attach (self->kind_row);
  torget_combo_texts_attach (self->subject_row);
  torget_combo_texts_attach (self->language_row);
  torget_combo_texts_attach (self->recipient_row);
  fill_kinds (self);
  fill_languages (self);
  self->is_filling = FALSE;
}

/**
 * torget_document_choice_load:
 * @self: a choice
 * @records: what torget_session_load_document_async() gave
 * @person_id: row id of a person of them
 *
 * Offers the documents about a person; the first one that is ready is chosen.
 */
void
torget_document_choice_load (TorgetDocumentChoice *self,
                             TorgetRecordSet *records,
                             gint64 person_id)
{
  TorgetDocumentKind kind = 0;

  g_return_if_fail (TORGET_IS_DOCUMENT_CHOICE (self) && self->records == NULL);

  while (kind + 1 < TORGET_N_DOCUMENTS
         && !torget_document_kind_is_ready (kind, records, person_id, torget_clock_get_today ()))
    kind++;
  adw_combo_row_set_selected (self->kind_row, kind);
  self->records = torget_record_set_ref (records);
  self->person_id = person_id;
  kind_chosen_cb (self);
}

/**
 * torget_document_choice_set:
 * @self: a choice that has been loaded
 * @kind: which document
 * @language: `sv` or `en`
 * @recipient: one of the kind's
 */
void
torget_document_choice_set (TorgetDocumentChoice *self,
                            TorgetDocumentKind kind,
                            const char *language,
                            const char *recipient)
{
  const char *const *recipients = torget_document_kind_list_recipients (kind);

  g_return_if_fail (TORGET_IS_DOCUMENT_CHOICE (self));

  adw_combo_row_set_selected (self->kind_row, kind);
  for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
    if (g_str_equal (languages[i], language))
      adw_combo_row_set_selected (self->language_row, i);
  for (guint i = 0; recipients[i] != NULL; i++)
    if (g_str_equal (recipients[i], recipient))
      adw_combo_row_set_selected (self->recipient_row, i);
}

/**
 * torget_document_choice_read:
 * @self: a choice that has been loaded
 * @request: (out caller-allocates): what is chosen; its records belong to @self
 */
void
torget_document_choice_read (TorgetDocumentChoice *self,
                             TorgetDocumentRequest *request)
{
  const char *const *recipients = torget_document_kind_list_recipients (get_kind (self));

  g_return_if_fail (TORGET_IS_DOCUMENT_CHOICE (self) && self->records != NULL);

  *request = (TorgetDocumentRequest){
    .kind = get_kind (self),
    .records = self->records,
    .person_id = self->person_id,
    .subject_id = get_subject_id (self),
    .language = languages[adw_combo_row_get_selected (self->language_row)],
    .recipient = recipients[adw_combo_row_get_selected (self->recipient_row)],
    .today = torget_clock_get_today (),
  };
}
