/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "domain/deadline.h"

G_BEGIN_DECLS

/* Deadlines in words, in either language: the texts are data of the rules, as the labels of code
 * lists are. Pure; any thread. */

/**
 * TorgetExplanationPart:
 * @TORGET_EXPLAINS_INPUT: what it was computed from
 * @TORGET_EXPLAINS_PERIOD: a part of a clock that is added up, or stands still
 * @TORGET_EXPLAINS_VERSION: why this version of the rule
 * @TORGET_EXPLAINS_STEP: a step of the arithmetic
 * @TORGET_EXPLAINS_RESULT: the day, or why there is nothing to do
 * @TORGET_EXPLAINS_SOURCE: the law, and how sure the rule is
 */
typedef enum
{
  TORGET_EXPLAINS_INPUT,
  TORGET_EXPLAINS_PERIOD,
  TORGET_EXPLAINS_VERSION,
  TORGET_EXPLAINS_STEP,
  TORGET_EXPLAINS_RESULT,
  TORGET_EXPLAINS_SOURCE,
} TorgetExplanationPart;

/**
 * TorgetExplanationLine:
 * @part: what the line tells
 * @text: a sentence
 */
typedef struct
{
  TorgetExplanationPart part;
  char *text;
} TorgetExplanationLine;

GArray *torget_deadline_explain (const TorgetDeadline *deadline,
                                 const char *language);
char *torget_deadline_dup_explanation (const TorgetDeadline *deadline,
                                       const char *language);
char *torget_deadline_dup_sentence_for (const TorgetDeadline *deadline,
                                        TorgetDate today,
                                        const char *person,
                                        const char *cause,
                                        const char *language);

G_END_DECLS
