/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "service/session.h"

G_BEGIN_DECLS

/**
 * TorgetSubmitPage:
 *
 * What was submitted to the region, and the rehearsal of the next time: what would be told, what was
 * told last and why that differs, what is missing in the data. Submitting keeps the file as it is
 * sent.
 *
 * Actions: `submit.rehearse`, `submit.choose`, `submit.back` (Escape), `submit.save` and
 * `submit.verify` with the number of a submission.
 */
#define TORGET_TYPE_SUBMIT_PAGE (torget_submit_page_get_type ())
G_DECLARE_FINAL_TYPE (TorgetSubmitPage, torget_submit_page, TORGET, SUBMIT_PAGE, AdwBin)

void torget_submit_page_set_session (TorgetSubmitPage *self,
                                     TorgetSession *session);
void torget_submit_page_write (TorgetSubmitPage *self,
                               GFile *file);
gboolean torget_submit_page_is_busy (TorgetSubmitPage *self);

G_END_DECLS
