/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "domain/goals.h"
#include "service/document.h"
#include "service/followup-series.h"

G_BEGIN_DECLS

void torget_followup_charts_add (TorgetDocument *document,
                                 const TorgetFollowupSeries *series,
                                 TorgetGoals *goals);

G_END_DECLS
