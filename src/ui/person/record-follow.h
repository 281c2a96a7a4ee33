/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "service/session.h"
#include "ui/person/record-spec.h"
#include "ui/widgets/form.h"

G_BEGIN_DECLS

void torget_record_follow_attach (TorgetForm *form,
                                  const TorgetRecordSpec *spec,
                                  TorgetSession *session);

G_END_DECLS
