/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * TorgetTimeRow: a form row for a time of the day, bound to a field of minutes after midnight.
 *
 * Understands what torget_time_from_input() understands (`830`, `8:30`, `08.30`) and writes it
 * out as `08:30` when the row loses the focus or Enter is pressed. What it does not understand
 * stays as it was typed, with an explanation under it.
 */
#include "config.h"

#include "ui/widgets/time-row.h"

#include "domain/time-input.h"

#include <glib/gi18n.h>
#include <string.h>

struct _TorgetTimeRow
{
  AdwEntryRow parent_instance;
};

static void torget_time_row_form_row_init (TorgetFormRowInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (TorgetTimeRow,
                               torget_time_row,
                               ADW_TYPE_ENTRY_ROW,
                               G_IMPLEMENT_INTERFACE (TORGET_TYPE_FORM_ROW,
                                                      torget_time_row_form_row_init))

static gboolean
is_empty (TorgetTimeRow *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self));

  return text[strspn (text, " \t")] == '\0';
}

static gboolean
parse (TorgetTimeRow *self,
       int *minute)
{
  return torget_time_from_input (gtk_editable_get_text (GTK_EDITABLE (self)), minute);
}

static gboolean
torget_time_row_is_understood (TorgetFormRow *row)
{
  int minute;

  return is_empty (TORGET_TIME_ROW (row)) || parse (TORGET_TIME_ROW (row), &minute);
}

/* A problem goes as soon as it is mended, and comes only when the typing has ended. */
static void
update_problem (TorgetTimeRow *self,
                gboolean is_finished)
{
  TorgetFormRow *row = TORGET_FORM_ROW (self);

  if (torget_time_row_is_understood (row))
    torget_form_row_set_input_problem (row, TORGET_TONE_ERROR, NULL);
  else if (is_finished)
    torget_form_row_set_input_problem (
        row, TORGET_TONE_ERROR,
        /* Translators: keep the examples; they are what the program understands. */
        _("This is not a time. Write for example 8:30, 830 or 08.30."));
}

static void
changed_cb (TorgetTimeRow *self)
{
  update_problem (self, FALSE);
  torget_form_row_emit_edited (TORGET_FORM_ROW (self));
}

static void
write_time (TorgetTimeRow *self,
            int minute)
{
  char text[TORGET_TIME_SIZE];

  torget_time_write (minute, text);
  if (strcmp (gtk_editable_get_text (GTK_EDITABLE (self)), text) != 0)
    gtk_editable_set_text (GTK_EDITABLE (self), text);
}

static void
finished_cb (TorgetTimeRow *self)
{
  int minute;

  if (parse (self, &minute))
    write_time (self, minute);
  update_problem (self, TRUE);
}

/* A field of 0 is one that is not known: nothing in a week begins at midnight. */
static void
torget_time_row_load (TorgetFormRow *row,
                      gconstpointer record,
                      const TorgetField *field)
{
  if (torget_record_is_set (record, field))
    write_time (TORGET_TIME_ROW (row), (int) torget_record_get_number (record, field));
  else
    gtk_editable_set_text (GTK_EDITABLE (row), "");
}

static void
torget_time_row_store (TorgetFormRow *row,
                       gpointer record,
                       const TorgetField *field)
{
  int minute = 0;

  parse (TORGET_TIME_ROW (row), &minute);
  torget_record_set_number (record, field, minute);
}

static void
torget_time_row_form_row_init (TorgetFormRowInterface *iface)
{
  iface->load = torget_time_row_load;
  iface->store = torget_time_row_store;
  iface->is_understood = torget_time_row_is_understood;
}

static void
torget_time_row_class_init (TorgetTimeRowClass *klass)
{
  torget_form_row_class_setup_plain (GTK_WIDGET_CLASS (klass));
}

static void
torget_time_row_init (TorgetTimeRow *self)
{
  torget_form_row_setup (TORGET_FORM_ROW (self));
  torget_form_row_watch_typing (TORGET_FORM_ROW (self), G_CALLBACK (changed_cb),
                                G_CALLBACK (finished_cb));
}

/**
 * torget_time_row_new:
 *
 * Returns: (transfer floating): an empty time row
 */
GtkWidget *
torget_time_row_new (void)
{
  return g_object_new (TORGET_TYPE_TIME_ROW, NULL);
}
