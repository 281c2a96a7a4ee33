/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "domain/casework.h"
#include "domain/office-parameters.h"
#include "domain/record-set.h"

G_BEGIN_DECLS

/**
 * SECTION: Events
 *
 * The status of a track changes because something happened: an offer came, a notice was served.
 * What can happen, in which order, and what it changes stands in one table for each track
 * (track-events-*.c). Everything here is pure and may be called from any thread.
 */

#define TORGET_EVENT_MAX_FROM 12
#define TORGET_EVENT_MAX_FIELDS 5

typedef struct _TorgetTrackEvent TorgetTrackEvent;

/**
 * TorgetEventRefusalCode:
 * @TORGET_EVENT_STATUS: it cannot follow the record's status
 * @TORGET_EVENT_NEEDS: @field of the record is not known yet
 * @TORGET_EVENT_BEFORE: it lies before @date, which is that of @field
 * @TORGET_EVENT_FUTURE: the day has not come yet
 * @TORGET_EVENT_NO_DATE: the day is not stated
 * @TORGET_EVENT_MISSING: @field must be filled in
 * @TORGET_EVENT_NO_NOTE: a note must say why
 * @TORGET_EVENT_NO_OFFER: there is no unanswered offer
 * @TORGET_EVENT_ANSWER_OPEN: the offer can be answered until @date
 * @TORGET_EVENT_GUARANTEE_USED: a guarantee place is offered once only
 * @TORGET_EVENT_NOT_LAST_COURSE: SFI is completed with course D
 * @TORGET_EVENT_UNSIGNED: a guardian's signature is missing
 * @TORGET_EVENT_NO_WAIVER: no waiver is filed
 * @TORGET_EVENT_OTHER_MUNICIPALITY: the person is registered in another municipality, whose own
 *   preparatory group comes first
 * @TORGET_EVENT_CONDITIONS: not all conditions of a referral are met
 *
 * Why something cannot have happened.
 */
typedef enum
{
  TORGET_EVENT_STATUS,
  TORGET_EVENT_NEEDS,
  TORGET_EVENT_BEFORE,
  TORGET_EVENT_FUTURE,
  TORGET_EVENT_NO_DATE,
  TORGET_EVENT_MISSING,
  TORGET_EVENT_NO_NOTE,
  TORGET_EVENT_NO_OFFER,
  TORGET_EVENT_ANSWER_OPEN,
  TORGET_EVENT_GUARANTEE_USED,
  TORGET_EVENT_NOT_LAST_COURSE,
  TORGET_EVENT_UNSIGNED,
  TORGET_EVENT_NO_WAIVER,
  TORGET_EVENT_OTHER_MUNICIPALITY,
  TORGET_EVENT_CONDITIONS,
} TorgetEventRefusalCode;

/**
 * TorgetEventRefusal:
 * @code: what is the matter
 * @type: type of the record that @field belongs to
 * @field: (nullable): a field that is concerned; static
 * @date: a date that is concerned
 */
typedef struct
{
  TorgetEventRefusalCode code;
  const TorgetRecordType *type;
  const char *field;
  TorgetDate date;
} TorgetEventRefusal;

/**
 * TorgetEventReport:
 * @event: what happened
 * @records: the case as it stands
 * @subject: the record of the case that it happened to
 * @details: (nullable): what torget_track_event_create_details() made, with the fields of the
 *   event filled in; %NULL before anything is known of it
 * @date: when
 * @note: (nullable): what else is to be said
 * @author: (nullable): who says it
 * @today: the day of the report
 * @parameters: (nullable): what the office has set; %NULL for what counts at first
 *
 * That something happened, as somebody tells it.
 */
typedef struct
{
  const TorgetTrackEvent *event;
  TorgetRecordSet *records;
  const TorgetRecord *subject;
  const TorgetRecord *details;
  TorgetDate date;
  const char *note;
  const char *author;
  TorgetDate today;
  const TorgetOfficeParameters *parameters;
} TorgetEventReport;

/* Gives a new record its id. */
typedef gint64 (*TorgetNewIdFunc) (gpointer user_data);

/**
 * TorgetEventChange:
 * @subject: (nullable): the changed record, not yet in @changed
 * @changed: takes other records that the event changes or makes
 * @new_id: gives a new record its id
 * @user_data: for @new_id
 */
typedef struct
{
  gpointer subject;
  TorgetRecordSet *changed;
  TorgetNewIdFunc new_id;
  gpointer user_data;
} TorgetEventChange;

/**
 * TorgetTrackEvent:
 * @kind: code of event_kind
 * @type: type of the records that it happens to
 * @from: statuses that it can follow; none = any. A status that is not known is never refused
 * @to: (nullable): the status after it; %NULL = as before
 * @date_field: (nullable): field that takes its day
 * @needs: fields of the record that must be known already
 * @not_before: dates of the record that it cannot precede
 * @makes: (nullable): type of a record that it makes, which then has @fields
 * @fields: what else is asked for
 * @required: those of @fields that must be filled in
 * @needs_note: whether a note must say why
 * @prepare: (nullable): fills in what @details begin with
 * @check: (nullable): what the table cannot say
 * @apply: (nullable): what else it changes
 *
 * Something that can happen to a track. Static data.
 */
struct _TorgetTrackEvent
{
  const char *kind;
  const TorgetRecordType *type;
  const char *from[TORGET_EVENT_MAX_FROM + 1];
  const char *to;
  const char *date_field;
  const char *needs[3];
  const char *not_before[4];
  const TorgetRecordType *makes;
  const char *fields[TORGET_EVENT_MAX_FIELDS + 1];
  const char *required[3];
  gboolean needs_note;
  void (*prepare) (const TorgetEventReport *report,
                   gpointer details);
  void (*check) (const TorgetEventReport *report,
                 GArray *refusals);
  void (*apply) (const TorgetEventReport *report,
                 TorgetEventChange *change);
};

const TorgetTrackEvent *torget_track_event_get_nth (const TorgetRecordType *type,
                                                    guint index);
const TorgetTrackEvent *torget_track_event_find (const char *kind);

GArray *torget_track_event_check (const TorgetEventReport *report);
gpointer torget_track_event_create_details (const TorgetEventReport *report);
void torget_track_event_apply (const TorgetEventReport *report,
                               TorgetRecordSet *changed,
                               TorgetNewIdFunc new_id,
                               gpointer user_data);

G_END_DECLS
