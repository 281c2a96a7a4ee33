/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "domain/work.h"

G_BEGIN_DECLS

/* Who fits a practice place, and which places fit a person. */

/**
 * TorgetMatchReasons:
 * @TORGET_MATCH_WISH: the plan aims at the sector of the place
 * @TORGET_MATCH_EXPERIENCE: has practised or worked in it
 * @TORGET_MATCH_COURSE: studies the course of SFI that is asked for, or one above it
 * @TORGET_MATCH_HOURS: has the hours free
 * @TORGET_MATCH_HOME: lives in the municipality of the place
 * @TORGET_MATCH_COMMUTING: lives in another one within commuting distance
 *
 * Why they match; what a place does not ask for is no reason.
 */
typedef enum
{
  TORGET_MATCH_WISH = 1 << 0,
  TORGET_MATCH_EXPERIENCE = 1 << 1,
  TORGET_MATCH_COURSE = 1 << 2,
  TORGET_MATCH_HOURS = 1 << 3,
  TORGET_MATCH_HOME = 1 << 4,
  TORGET_MATCH_COMMUTING = 1 << 5,
} TorgetMatchReasons;

/**
 * TorgetPersonMatch:
 *
 * What is known of a person that a place may ask for. Its id is that of the person.
 */
typedef struct
{
  TorgetRecord record;
  char *family_name;
  char *given_name;
  char *municipality; /* code of municipality */
  char *sector;       /* code of sector; wanted */
  char *sfi_course;   /* code of sfi_course; the latest */
  char *sfi_track;    /* code of sfi_track */
  int hours_taken;    /* hours a week that are filled already */
  gboolean experience; /* in the sector of the place */
  int reasons;        /* TorgetMatchReasons */
} TorgetPersonMatch;

TORGET_DECLARE_RECORD (TorgetPersonMatch, person_match)

/**
 * TorgetPlaceMatch:
 *
 * A practice place with room left. Its id is that of the place; one that another municipality
 * offers has the id of the offer below zero.
 */
typedef struct
{
  TorgetRecord record;
  char *title;
  char *employer;     /* name */
  char *sector;       /* code of sector */
  char *municipality; /* code of municipality */
  char *sfi_course;   /* code of sfi_course; the least that is asked for */
  int hours_per_week;
  int places_left;
  gboolean experience; /* of the person, in the sector */
  int reasons;         /* TorgetMatchReasons */
  char *contact;       /* of an offer: which function to ask */
  TorgetDate received_date; /* of an offer */
  TorgetDate valid_to;      /* of an offer: its last day */
} TorgetPlaceMatch;

TORGET_DECLARE_RECORD (TorgetPlaceMatch, place_match)

gboolean torget_place_match_is_offered (const TorgetPlaceMatch *place);
int torget_match_hours_free (const TorgetPersonMatch *person);
gboolean torget_match_judge (const TorgetPersonMatch *person,
                             const TorgetPlaceMatch *place,
                             gboolean with_undecided,
                             TorgetMatchReasons *reasons);
int torget_match_score (TorgetMatchReasons reasons);

G_END_DECLS
