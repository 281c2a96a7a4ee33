/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The shared widgets by name, so that templates can name them. */
#include "config.h"

#include "ui/widgets/widgets.h"

#include "ui/widgets/code-row.h"
#include "ui/widgets/date-row.h"
#include "ui/widgets/empty-state.h"
#include "ui/widgets/flag-row.h"
#include "ui/widgets/identifier-row.h"
#include "ui/widgets/lookup-row.h"
#include "ui/widgets/month-view.h"
#include "ui/widgets/note-row.h"
#include "ui/widgets/problem-label.h"
#include "ui/widgets/progress-page.h"
#include "ui/widgets/sfi-progress.h"
#include "ui/widgets/status-chip.h"
#include "ui/widgets/text-row.h"
#include "ui/widgets/time-row.h"
#include "ui/widgets/timeline.h"
#include "ui/widgets/two-year-bar.h"
#include "ui/widgets/week-grid.h"

/**
 * torget_widgets_init:
 *
 * Registers the types of all shared widgets. To be called once, before the first template is
 * used; a second call does nothing. Main thread.
 */
void
torget_widgets_init (void)
{
  g_type_ensure (TORGET_TYPE_CODE_ROW);
  g_type_ensure (TORGET_TYPE_DATE_ROW);
  g_type_ensure (TORGET_TYPE_EMPTY_STATE);
  g_type_ensure (TORGET_TYPE_FLAG_ROW);
  g_type_ensure (TORGET_TYPE_IDENTIFIER_ROW);
  g_type_ensure (TORGET_TYPE_LOOKUP_ROW);
  g_type_ensure (TORGET_TYPE_MONTH_VIEW);
  g_type_ensure (TORGET_TYPE_NOTE_ROW);
  g_type_ensure (TORGET_TYPE_PROBLEM_LABEL);
  g_type_ensure (TORGET_TYPE_PROGRESS_PAGE);
  g_type_ensure (TORGET_TYPE_SFI_PROGRESS);
  g_type_ensure (TORGET_TYPE_STATUS_CHIP);
  g_type_ensure (TORGET_TYPE_TEXT_ROW);
  g_type_ensure (TORGET_TYPE_TIMELINE);
  g_type_ensure (TORGET_TYPE_TIME_ROW);
  g_type_ensure (TORGET_TYPE_TWO_YEAR_BAR);
  g_type_ensure (TORGET_TYPE_WEEK_GRID);
}
