/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What an office may set in the date rules; see office-parameters.h. Every function is pure and may
 * be called from any thread. */
#include "config.h"

#include "domain/office-parameters.h"

/* The initial values are those of Umeå's rules and of practice. */
static const TorgetOfficeParameterInfo infos[TORGET_N_OFFICE_PARAMETERS] = {
  /* 11 § knows no number of days. */
  [TORGET_OFFICE_PLAN_DAYS]
  = { "plan_days", TORGET_PARAMETER_DAYS, 60, 1, 365, 2, "Förordning 2017:820 11 §" },
  [TORGET_OFFICE_STUDY_PLAN_DAYS]
  = { "study_plan_days", TORGET_PARAMETER_DAYS, 30, 1, 365, 20, "Skollagen 20 kap. 8 a §" },
  [TORGET_OFFICE_PRESCHOOL_QUEUE_MONTHS]
  = { "preschool_queue_months", TORGET_PARAMETER_MONTHS, 6, 1, 24, 23, "Umeå kommun" },
  [TORGET_OFFICE_PRESCHOOL_ANSWER_DAYS]
  = { "preschool_answer_days", TORGET_PARAMETER_DAYS, 4, 1, 60, 22, "Umeå kommun" },
  [TORGET_OFFICE_PRESCHOOL_SETTLING_DAYS]
  = { "preschool_settling_days", TORGET_PARAMETER_DAYS, 14, 1, 90, 27, "Umeå kommun" },
  [TORGET_OFFICE_PRESCHOOL_NOTICE_MONTHS]
  = { "preschool_notice_months", TORGET_PARAMETER_MONTHS, 2, 0, 12, 28, "Umeå kommun" },
  /* A sublet that lasts two years at most gives no right to stay: jordabalken 12:45. Longer ones
   * are lawful, and then no exception. */
  [TORGET_OFFICE_SUBLET_TERM_MONTHS]
  = { "sublet_term_months", TORGET_PARAMETER_MONTHS, 24, 1, 60, 0, "Jordabalken 12 kap. 45 §" },
  [TORGET_OFFICE_SUBLET_DECIDE_MONTHS]
  = { "sublet_decide_months", TORGET_PARAMETER_MONTHS, 6, 1, 24, 32, NULL },
  [TORGET_OFFICE_INSPECTION_DAYS]
  = { "inspection_days", TORGET_PARAMETER_DAYS, 14, 0, 90, 39, NULL },
  [TORGET_OFFICE_INSURANCE_WARN_DAYS]
  = { "insurance_warn_days", TORGET_PARAMETER_DAYS, 30, 1, 180, 40, NULL },
  [TORGET_OFFICE_PERMIT_WARN_DAYS]
  = { "permit_warn_days", TORGET_PARAMETER_DAYS, 120, 1, 365, 41, "Utlänningslagen 5 kap. 1 a §" },
  [TORGET_OFFICE_CONSENT_MONTHS]
  = { "consent_months", TORGET_PARAMETER_MONTHS, 12, 1, 60, 46, "OSL 12 kap. 2 §" },
  [TORGET_OFFICE_LOG_CHECK_MONTHS]
  = { "log_check_months", TORGET_PARAMETER_MONTHS, 1, 1, 12, 48, "SoLPUL 10 §" },
};

/**
 * torget_office_parameter_get_info:
 * @parameter: one of them
 *
 * Returns: (transfer none): what is known of it
 */
const TorgetOfficeParameterInfo *
torget_office_parameter_get_info (TorgetOfficeParameter parameter)
{
  g_return_val_if_fail ((guint) parameter < TORGET_N_OFFICE_PARAMETERS, NULL);

  return &infos[parameter];
}

/**
 * torget_office_parameter_find:
 * @id: (nullable): name of a parameter
 * @parameter: (out): which one it is; untouched when there is none
 *
 * Returns: whether there is one of that name
 */
gboolean
torget_office_parameter_find (const char *id,
                              TorgetOfficeParameter *parameter)
{
  for (guint i = 0; i < TORGET_N_OFFICE_PARAMETERS; i++)
    if (g_strcmp0 (infos[i].id, id) == 0)
      {
        *parameter = (TorgetOfficeParameter) i;
        return TRUE;
      }
  return FALSE;
}

/**
 * torget_office_parameters_init_defaults:
 * @self: (out caller-allocates): parameters
 *
 * Sets what counts as long as the office has set nothing.
 */
void
torget_office_parameters_init_defaults (TorgetOfficeParameters *self)
{
  for (guint i = 0; i < TORGET_N_OFFICE_PARAMETERS; i++)
    self->values[i] = infos[i].initial;
}

/**
 * torget_office_parameters_set:
 * @self: parameters
 * @parameter: the one to set
 * @value: its value, in its unit
 *
 * Returns: whether @value makes sense; @self is untouched if not
 */
gboolean
torget_office_parameters_set (TorgetOfficeParameters *self,
                              TorgetOfficeParameter parameter,
                              gint64 value)
{
  const TorgetOfficeParameterInfo *info = torget_office_parameter_get_info (parameter);

  if (value < info->min || value > info->max)
    return FALSE;
  self->values[parameter] = (int) value;
  return TRUE;
}

/**
 * torget_office_parameters_equal:
 * @self: parameters
 * @other: others
 *
 * Returns: whether every value is the same
 */
gboolean
torget_office_parameters_equal (const TorgetOfficeParameters *self,
                                const TorgetOfficeParameters *other)
{
  for (guint i = 0; i < TORGET_N_OFFICE_PARAMETERS; i++)
    if (self->values[i] != other->values[i])
      return FALSE;
  return TRUE;
}
