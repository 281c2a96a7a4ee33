/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "service/session.h"
#include "ui/widgets/form.h"

G_BEGIN_DECLS

void torget_name_suggestions_attach (TorgetForm *form,
                                     TorgetRecordSet *records,
                                     TorgetSession *session);

G_END_DECLS
