/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/region/receive-page.h"

#include "ui/region/receive-preview.h"
#include "ui/region/work.h"

G_BEGIN_DECLS

/* For receive-page.c and receive-answer.c only. */

struct _TorgetReceivePage
{
  AdwBin parent_instance;

  TorgetWork work;
  GtkLabel *heading;
  GtkLabel *summary;
  TorgetProblemLabel *warnings;
  GtkLabel *notes;
  TorgetReceivePreview *preview;
  AdwStatusPage *done;
  GtkWidget *accept_button;
  GtkWidget *another_button;
  GtkWidget *choose_button;
  GtkWidget *persons_button;
  GtkWidget *receipt_button;
  GtkWidget *undo_button;

  TorgetSession *session;
  GFile *file; /* that was read last */
  TorgetHandover *handover;
  gint64 tx; /* of the last handover, or 0 */
};

void torget_receive_page_show_state (TorgetReceivePage *self,
                                     const char *state,
                                     const GError *error);
gboolean torget_receive_page_end_work (TorgetReceivePage *self);
void torget_receive_page_show_done (TorgetReceivePage *self,
                                    const char *icon,
                                    const char *title,
                                    const char *text);
void torget_receive_page_install_answers (GtkWidgetClass *widget_class);

G_END_DECLS
