/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * TorgetIdentifierRow: a form row for a personnummer, samordningsnummer or dossier number.
 *
 * While it is typed, the row says what it understood (kind, sex, birth date). A number that
 * does not hold is warned about and never refused: papers can be wrong, and the number on them
 * is still how the person is found. What is typed too shortly to judge is left in peace until
 * the row loses the focus.
 *
 * Stores the number as the domain writes it, or as typed when it is of no kind. In an identity,
 * it also sets the kind and whether the number is doubtful.
 */
#include "config.h"

#include "ui/widgets/identifier-row.h"

#include "base/clock.h"
#include "domain/code-list.h"
#include "domain/person.h"
#include "ui/widgets/language.h"

#include <glib/gi18n.h>

/* NN-NNNNNN and YYMMDDNNNN: what is shorter is still being typed. */
#define MIN_LENGTH 9

struct _TorgetIdentifierRow
{
  AdwEntryRow parent_instance;
};

static void torget_identifier_row_form_row_init (TorgetFormRowInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (TorgetIdentifierRow,
                               torget_identifier_row,
                               ADW_TYPE_ENTRY_ROW,
                               G_IMPLEMENT_INTERFACE (TORGET_TYPE_FORM_ROW,
                                                      torget_identifier_row_form_row_init))

static char *
dup_text (TorgetIdentifierRow *self)
{
  return g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self))));
}

static char *
dup_understanding (const TorgetIdentifier *identifier)
{
  const char *language = torget_ui_language ();
  const char *kind;
  char birth[TORGET_DATE_ISO_SIZE];

  if (identifier->kind == NULL)
    return NULL;
  kind = torget_code_label ("identifier_kind", identifier->kind, language);
  if (identifier->birth_date == TORGET_DATE_NONE || identifier->sex == NULL)
    return g_strdup (kind);
  /* Translators: what an identity number says: its kind, the person's legal sex and birth date,
   * e.g. "Personal identity number · Female · born 1994-03-12". */
  return g_strdup_printf (_("%s · %s · born %s"), kind,
                          torget_code_label ("sex", identifier->sex, language),
                          torget_date_write_iso (identifier->birth_date, birth));
}

static const char *
get_warning (TorgetIdentifierReason reason)
{
  switch (reason)
    {
    case TORGET_IDENTIFIER_BAD_FORMAT:
      return _("This is not written as a personal identity number (YYYYMMDD-NNNN), a "
               "coordination number or a dossier number (NN-NNNNNN). It is kept as it is.");
    case TORGET_IDENTIFIER_BAD_DATE:
      return _("There is no such birth date. The number is kept as it is.");
    case TORGET_IDENTIFIER_FUTURE:
      return _("The birth date is after today. Check the number against the document.");
    case TORGET_IDENTIFIER_BAD_CHECKSUM:
      return _("The last digit does not agree with the others. Check the number against the "
               "document.");
    case TORGET_IDENTIFIER_OK:
    case TORGET_IDENTIFIER_EMPTY:
    default:
      return NULL;
    }
}

static void
update (TorgetIdentifierRow *self,
        gboolean is_finished)
{
  TorgetFormRow *row = TORGET_FORM_ROW (self);
  const TorgetIdentifier identifier = torget_identifier_row_get_identifier (self);
  g_autofree char *understanding = dup_understanding (&identifier);
  g_autofree char *text = dup_text (self);
  const gboolean is_judged = is_finished || g_utf8_strlen (text, -1) >= MIN_LENGTH;

  torget_form_row_set_hint (row, understanding);
  torget_form_row_set_input_problem (row, TORGET_TONE_WARNING,
                                     is_judged ? get_warning (identifier.reason) : NULL);
}

static void
changed_cb (TorgetIdentifierRow *self)
{
  update (self, FALSE);
  torget_form_row_emit_edited (TORGET_FORM_ROW (self));
}

static void
finished_cb (TorgetIdentifierRow *self)
{
  update (self, TRUE);
}

static void
torget_identifier_row_load (TorgetFormRow *row,
                            gconstpointer record,
                            const TorgetField *field)
{
  const char *text = torget_record_get_text (record, field);

  gtk_editable_set_text (GTK_EDITABLE (row), text != NULL ? text : "");
  update (TORGET_IDENTIFIER_ROW (row), TRUE);
}

static void
torget_identifier_row_store (TorgetFormRow *row,
                             gpointer record,
                             const TorgetField *field)
{
  TorgetIdentifierRow *self = TORGET_IDENTIFIER_ROW (row);
  const TorgetIdentifier identifier = torget_identifier_row_get_identifier (self);
  g_autofree char *text = dup_text (self);

  torget_record_set_text (record, field,
                          identifier.kind != NULL ? identifier.normalized : text);
  if (((TorgetRecord *) record)->type != &torget_identity_type)
    return;
  if (identifier.kind != NULL)
    torget_record_set_text (record, torget_record_type_find (&torget_identity_type, "kind"),
                            identifier.kind);
  ((TorgetIdentity *) record)->doubtful = *text != '\0' && !identifier.valid;
}

static void
torget_identifier_row_form_row_init (TorgetFormRowInterface *iface)
{
  iface->load = torget_identifier_row_load;
  iface->store = torget_identifier_row_store;
}

static void
torget_identifier_row_class_init (TorgetIdentifierRowClass *klass)
{
  torget_form_row_class_setup_plain (GTK_WIDGET_CLASS (klass));
}

static void
torget_identifier_row_init (TorgetIdentifierRow *self)
{
  torget_form_row_setup (TORGET_FORM_ROW (self));
  torget_form_row_watch_typing (TORGET_FORM_ROW (self), G_CALLBACK (changed_cb),
                                G_CALLBACK (finished_cb));
}

/**
 * torget_identifier_row_new:
 *
 * Returns: (transfer floating): an empty identifier row
 */
GtkWidget *
torget_identifier_row_new (void)
{
  return g_object_new (TORGET_TYPE_IDENTIFIER_ROW, NULL);
}

/**
 * torget_identifier_row_get_identifier:
 * @self: an identifier row
 *
 * Returns: what the number that stands there says, as of today
 */
TorgetIdentifier
torget_identifier_row_get_identifier (TorgetIdentifierRow *self)
{
  g_autofree char *text = dup_text (self);

  return torget_identifier_parse (text, torget_clock_get_today ());
}
