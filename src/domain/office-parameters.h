/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * TorgetOfficeParameter:
 *
 * A number in a date rule that the law leaves to the municipality or the office. What the law
 * fixes is no parameter and stands in the rule. The order is that in which they are listed.
 */
typedef enum
{
  TORGET_OFFICE_PLAN_DAYS,               /* enrolment to the plan */
  TORGET_OFFICE_STUDY_PLAN_DAYS,         /* reception at SFI to the study plan */
  TORGET_OFFICE_PRESCHOOL_QUEUE_MONTHS,  /* earliest queue date before the wanted start */
  TORGET_OFFICE_PRESCHOOL_ANSWER_DAYS,   /* offer to the answer */
  TORGET_OFFICE_PRESCHOOL_SETTLING_DAYS, /* length of settling in */
  TORGET_OFFICE_PRESCHOOL_NOTICE_MONTHS, /* notice before the wanted end */
  TORGET_OFFICE_SUBLET_TERM_MONTHS,      /* length that a new sublet is offered */
  TORGET_OFFICE_SUBLET_DECIDE_MONTHS,    /* decision meeting before the end of the lease */
  TORGET_OFFICE_INSPECTION_DAYS,         /* inspection before the exit */
  TORGET_OFFICE_INSURANCE_WARN_DAYS,     /* warning before home insurance ends */
  TORGET_OFFICE_PERMIT_WARN_DAYS,        /* warning before a residence permit ends */
  TORGET_OFFICE_CONSENT_MONTHS,          /* how long a consent counts */
  TORGET_OFFICE_LOG_CHECK_MONTHS,        /* between two checks of the access log */
  TORGET_N_OFFICE_PARAMETERS
} TorgetOfficeParameter;

typedef enum
{
  TORGET_PARAMETER_DAYS,
  TORGET_PARAMETER_MONTHS,
} TorgetParameterUnit;

/**
 * TorgetOfficeParameterInfo:
 * @id: stable English snake_case, never changed once released
 * @unit: what the number counts
 * @initial: value as long as the office has set none
 * @min: smallest value that makes sense
 * @max: largest one
 * @rule: number of the date rule that uses it; 0 for none
 * @source: what the value comes from: a statute, the municipality's rules or practice
 *
 * Static data.
 */
typedef struct
{
  const char *id;
  TorgetParameterUnit unit;
  int initial;
  int min;
  int max;
  int rule;
  const char *source;
} TorgetOfficeParameterInfo;

/**
 * TorgetOfficeParameters:
 * @values: by %TorgetOfficeParameter, in the unit of each
 *
 * What one office has set. A plain value: copied by assignment, nothing to free.
 */
typedef struct
{
  int values[TORGET_N_OFFICE_PARAMETERS];
} TorgetOfficeParameters;

const TorgetOfficeParameterInfo *torget_office_parameter_get_info (TorgetOfficeParameter parameter);
gboolean torget_office_parameter_find (const char *id,
                                       TorgetOfficeParameter *parameter);

void torget_office_parameters_init_defaults (TorgetOfficeParameters *self);
gboolean torget_office_parameters_set (TorgetOfficeParameters *self,
                                       TorgetOfficeParameter parameter,
                                       gint64 value);
gboolean torget_office_parameters_equal (const TorgetOfficeParameters *self,
                                         const TorgetOfficeParameters *other);

G_END_DECLS
