/* SPDX-License-Identifier: GPL-3.0-or-later */
/* TorgetReasonGate: asks why a protected case is opened; see reason-gate.h. */
#include "config.h"

#include "ui/person/reason-gate.h"

#include "domain/access-reason.h"
#include "ui/widgets/code-row.h"

struct _TorgetReasonGate
{
  AdwBin parent_instance;

  TorgetCodeRow *code_row;
  GtkEditable *words_row;
  GtkWidget *open_button;
};

G_DEFINE_FINAL_TYPE (TorgetReasonGate, torget_reason_gate, ADW_TYPE_BIN)

static guint given_signal;

static char *
dup_reason (TorgetReasonGate *self)
{
  return torget_access_reason_dup (torget_code_row_get_code (self->code_row),
                                   gtk_editable_get_text (self->words_row));
}

static void
edited_cb (TorgetReasonGate *self)
{
  g_autofree char *reason = dup_reason (self);

  gtk_widget_set_sensitive (self->open_button, reason != NULL);
}

static void
open_cb (TorgetReasonGate *self)
{
  g_autofree char *reason = dup_reason (self);

  if (reason != NULL)
    g_signal_emit (self, given_signal, 0, reason);
}

static void
torget_reason_gate_class_init (TorgetReasonGateClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  given_signal = g_signal_new ("given", TORGET_TYPE_REASON_GATE, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                               NULL, G_TYPE_NONE, 1, G_TYPE_STRING);

  g_type_ensure (TORGET_TYPE_CODE_ROW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/se/vuxentorget/Torget/ui/person/reason-gate.ui");
  gtk_widget_class_bind_template_child (widget_class, TorgetReasonGate, code_row);
  gtk_widget_class_bind_template_child (widget_class, TorgetReasonGate, words_row);
  gtk_widget_class_bind_template_child (widget_class, TorgetReasonGate, open_button);
  gtk_widget_class_bind_template_callback (widget_class, edited_cb);
  gtk_widget_class_bind_template_callback (widget_class, open_cb);
}

static void
torget_reason_gate_init (TorgetReasonGate *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * torget_reason_gate_reset:
 * @self: a gate
 *
 * Forgets what was written for another case.
 */
void
torget_reason_gate_reset (TorgetReasonGate *self)
{
  g_return_if_fail (TORGET_IS_REASON_GATE (self));

  torget_code_row_set_code (self->code_row, NULL);
  gtk_editable_set_text (self->words_row, "");
}
