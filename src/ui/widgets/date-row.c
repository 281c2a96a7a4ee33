/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * TorgetDateRow: a form row for a date, typed or chosen in a calendar.
 *
 * Understands what torget_date_from_input() understands (`2026-11-20`, `261120`, `+3m`) and
 * writes it out as ISO when the row loses the focus or Enter is pressed. What it does not
 * understand stays as it was typed, with an explanation under it.
 *
 * Properties: `date`, a #TorgetDate, %TORGET_DATE_NONE while the row is empty or not understood;
 * `is-birth`, whether a year of two digits is one of birth. What follows from the date is said
 * by the interface's `hint`.
 */
#include "config.h"

#include "ui/widgets/date-row.h"

#include "base/clock.h"
#include "domain/date-input.h"
#include "ui/widgets/month-view.h"

#include <glib/gi18n.h>
#include <string.h>

struct _TorgetDateRow
{
  AdwEntryRow parent_instance;

  GtkPopover *popover;
  TorgetMonthView *calendar;
  TorgetDate date;
  gboolean is_birth;
};

static void torget_date_row_form_row_init (TorgetFormRowInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (TorgetDateRow,
                               torget_date_row,
                               ADW_TYPE_ENTRY_ROW,
                               G_IMPLEMENT_INTERFACE (TORGET_TYPE_FORM_ROW,
                                                      torget_date_row_form_row_init))

enum
{
  PROP_DATE = 1,
  PROP_IS_BIRTH,
  FIRST_FORM_ROW_PROP
};

static gboolean
is_empty (TorgetDateRow *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self));

  return text[strspn (text, " \t")] == '\0';
}

static gboolean
torget_date_row_is_understood (TorgetFormRow *row)
{
  TorgetDateRow *self = TORGET_DATE_ROW (row);

  return self->date != TORGET_DATE_NONE || is_empty (self);
}

/* A problem goes as soon as it is mended, and comes only when the typing has ended. */
static void
update_problem (TorgetDateRow *self,
                gboolean is_finished)
{
  TorgetFormRow *row = TORGET_FORM_ROW (self);

  if (torget_date_row_is_understood (row))
    torget_form_row_set_input_problem (row, TORGET_TONE_ERROR, NULL);
  else if (is_finished)
    torget_form_row_set_input_problem (
        row, TORGET_TONE_ERROR,
        /* Translators: keep the examples; they are what the program understands. */
        _("This is not a date. Write for example 2026-11-20, 261120 or +3m for in three months."));
}

static void
changed_cb (TorgetDateRow *self)
{
  const TorgetDate date = torget_date_from_input (
      gtk_editable_get_text (GTK_EDITABLE (self)), torget_clock_get_today (),
      self->is_birth ? TORGET_DATE_INPUT_BIRTH : TORGET_DATE_INPUT_ANY);

  if (date != self->date)
    {
      self->date = date;
      g_object_notify (G_OBJECT (self), "date");
    }
  update_problem (self, FALSE);
  torget_form_row_emit_edited (TORGET_FORM_ROW (self));
}

static void
write_iso (TorgetDateRow *self,
           TorgetDate date)
{
  char iso[TORGET_DATE_ISO_SIZE] = "";

  if (date != TORGET_DATE_NONE)
    torget_date_write_iso (date, iso);
  if (strcmp (gtk_editable_get_text (GTK_EDITABLE (self)), iso) != 0)
    gtk_editable_set_text (GTK_EDITABLE (self), iso);
}

static void
finished_cb (TorgetDateRow *self)
{
  if (self->date != TORGET_DATE_NONE)
    write_iso (self, self->date);
  update_problem (self, TRUE);
}

static void
popover_show_cb (TorgetDateRow *self)
{
  torget_month_view_set_date (
      self->calendar, self->date != TORGET_DATE_NONE ? self->date : torget_clock_get_today ());
  gtk_widget_grab_focus (GTK_WIDGET (self->calendar));
}

static void
day_chosen_cb (TorgetDateRow *self)
{
  write_iso (self, torget_month_view_get_date (self->calendar));
  gtk_popover_popdown (self->popover);
}

static void
today_clicked_cb (TorgetDateRow *self)
{
  write_iso (self, torget_clock_get_today ());
  gtk_popover_popdown (self->popover);
}

static void
clear_clicked_cb (TorgetDateRow *self)
{
  write_iso (self, TORGET_DATE_NONE);
  gtk_popover_popdown (self->popover);
}

static void
torget_date_row_load (TorgetFormRow *row,
                      gconstpointer record,
                      const TorgetField *field)
{
  torget_date_row_set_date (TORGET_DATE_ROW (row),
                            (TorgetDate) torget_record_get_number (record, field));
}

static void
torget_date_row_store (TorgetFormRow *row,
                       gpointer record,
                       const TorgetField *field)
{
  torget_record_set_number (record, field, TORGET_DATE_ROW (row)->date);
}

static void
torget_date_row_form_row_init (TorgetFormRowInterface *iface)
{
  iface->load = torget_date_row_load;
  iface->store = torget_date_row_store;
  iface->is_understood = torget_date_row_is_understood;
}

static void
torget_date_row_dispose (GObject *object)
{
  torget_form_row_teardown (TORGET_FORM_ROW (object));
  G_OBJECT_CLASS (torget_date_row_parent_class)->dispose (object);
}

static void
torget_date_row_get_property (GObject *object,
                              guint prop_id,
                              GValue *value,
                              GParamSpec *pspec)
{
  if (prop_id == PROP_DATE)
    g_value_set_int (value, TORGET_DATE_ROW (object)->date);
  else if (prop_id == PROP_IS_BIRTH)
    g_value_set_boolean (value, TORGET_DATE_ROW (object)->is_birth);
  else if (!torget_form_row_delegate_get_property (object, prop_id - FIRST_FORM_ROW_PROP, value))
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
torget_date_row_set_property (GObject *object,
                              guint prop_id,
                              const GValue *value,
                              GParamSpec *pspec)
{
  if (prop_id == PROP_DATE)
    torget_date_row_set_date (TORGET_DATE_ROW (object), g_value_get_int (value));
  else if (prop_id == PROP_IS_BIRTH)
    TORGET_DATE_ROW (object)->is_birth = g_value_get_boolean (value);
  else if (!torget_form_row_delegate_set_property (object, prop_id - FIRST_FORM_ROW_PROP, value))
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
torget_date_row_class_init (TorgetDateRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = torget_date_row_dispose;
  object_class->get_property = torget_date_row_get_property;
  object_class->set_property = torget_date_row_set_property;

  g_object_class_install_property (
      object_class, PROP_DATE,
      g_param_spec_int ("date", NULL, NULL, 0, G_MAXINT32, 0,
                        G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY));
  g_object_class_install_property (
      object_class, PROP_IS_BIRTH,
      g_param_spec_boolean ("is-birth", NULL, NULL, FALSE,
                            G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS));
  torget_form_row_class_setup (widget_class, FIRST_FORM_ROW_PROP);

  g_type_ensure (TORGET_TYPE_MONTH_VIEW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/se/vuxentorget/Torget/ui/widgets/date-row.ui");
  gtk_widget_class_bind_template_child (widget_class, TorgetDateRow, calendar);
  gtk_widget_class_bind_template_child (widget_class, TorgetDateRow, popover);
  gtk_widget_class_bind_template_callback (widget_class, clear_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, day_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, popover_show_cb);
  gtk_widget_class_bind_template_callback (widget_class, today_clicked_cb);
}

static void
torget_date_row_init (TorgetDateRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  torget_form_row_setup (TORGET_FORM_ROW (self));
  torget_form_row_watch_typing (TORGET_FORM_ROW (self), G_CALLBACK (changed_cb),
                                G_CALLBACK (finished_cb));
}

/**
 * torget_date_row_get_date:
 * @self: a date row
 *
 * Returns: the date, %TORGET_DATE_NONE while the row is empty or not understood
 */
TorgetDate
torget_date_row_get_date (TorgetDateRow *self)
{
  g_return_val_if_fail (TORGET_IS_DATE_ROW (self), TORGET_DATE_NONE);

  return self->date;
}

/**
 * torget_date_row_set_date:
 * @self: a date row
 * @date: a date, or %TORGET_DATE_NONE to empty the row
 */
void
torget_date_row_set_date (TorgetDateRow *self,
                          TorgetDate date)
{
  g_return_if_fail (TORGET_IS_DATE_ROW (self));

  write_iso (self, date);
}
