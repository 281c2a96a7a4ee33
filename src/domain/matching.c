/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Who fits a practice place; see matching.h. */
#include "config.h"

#include "domain/matching.h"

#include "domain/code-list.h"
#include "domain/validate.h"

static const TorgetField person_match_fields[] = {
  TORGET_TEXT (TorgetPersonMatch, family_name),
  TORGET_TEXT (TorgetPersonMatch, given_name),
  TORGET_CODE (TorgetPersonMatch, municipality, "municipality"),
  TORGET_CODE (TorgetPersonMatch, sector, "sector"),
  TORGET_CODE (TorgetPersonMatch, sfi_course, "sfi_course"),
  TORGET_CODE (TorgetPersonMatch, sfi_track, "sfi_track"),
  TORGET_INT (TorgetPersonMatch, hours_taken),
  TORGET_FLAG (TorgetPersonMatch, experience),
  TORGET_INT (TorgetPersonMatch, reasons),
};

TORGET_DEFINE_RECORD (TorgetPersonMatch, person_match, "person")

static const TorgetField place_match_fields[] = {
  TORGET_TEXT (TorgetPlaceMatch, title),
  TORGET_TEXT (TorgetPlaceMatch, employer),
  TORGET_CODE (TorgetPlaceMatch, sector, "sector"),
  TORGET_CODE (TorgetPlaceMatch, municipality, "municipality"),
  TORGET_CODE (TorgetPlaceMatch, sfi_course, "sfi_course"),
  TORGET_INT (TorgetPlaceMatch, hours_per_week),
  TORGET_INT (TorgetPlaceMatch, places_left),
  TORGET_FLAG (TorgetPlaceMatch, experience),
  TORGET_INT (TorgetPlaceMatch, reasons),
  TORGET_TEXT (TorgetPlaceMatch, contact),
  TORGET_DATE (TorgetPlaceMatch, received_date),
  TORGET_DATE (TorgetPlaceMatch, valid_to),
};

TORGET_DEFINE_RECORD (TorgetPlaceMatch, place_match, "practice_place")

/**
 * torget_place_match_is_offered:
 * @place: a place
 *
 * Thread: any.
 *
 * Returns: whether another municipality offers it, so that it stands in no register of ours
 */
gboolean
torget_place_match_is_offered (const TorgetPlaceMatch *place)
{
  return place->record.id < 0;
}

/**
 * torget_match_hours_free:
 * @person: somebody
 *
 * Thread: any.
 *
 * Returns: hours a week that are left of full time; never less than 0
 */
int
torget_match_hours_free (const TorgetPersonMatch *person)
{
  return MAX (TORGET_FULL_TIME_HOURS - person->hours_taken, 0);
}

/* Each returns whether the place is possible, and adds why it is good. */

static gboolean
judge_sector (const TorgetPersonMatch *person,
              const TorgetPlaceMatch *place,
              gboolean with_undecided,
              TorgetMatchReasons *reasons)
{
  if (place->sector == NULL)
    return TRUE;
  if (g_strcmp0 (person->sector, place->sector) == 0)
    *reasons |= TORGET_MATCH_WISH;
  if (person->experience)
    *reasons |= TORGET_MATCH_EXPERIENCE;
  return *reasons != 0 || (with_undecided && person->sector == NULL);
}

static gboolean
judge_course (const TorgetPersonMatch *person,
              const TorgetPlaceMatch *place,
              TorgetMatchReasons *reasons)
{
  if (place->sfi_course == NULL)
    return TRUE;
  if (person->sfi_course == NULL || person->sfi_course[0] < place->sfi_course[0])
    return FALSE;
  *reasons |= TORGET_MATCH_COURSE;
  return TRUE;
}

static gboolean
judge_hours (const TorgetPersonMatch *person,
             const TorgetPlaceMatch *place,
             TorgetMatchReasons *reasons)
{
  if (place->hours_per_week == 0)
    return TRUE;
  if (torget_match_hours_free (person) < place->hours_per_week)
    return FALSE;
  *reasons |= TORGET_MATCH_HOURS;
  return TRUE;
}

/* The seven municipalities of the list are one market for work and studies. */
static gboolean
judge_distance (const TorgetPersonMatch *person,
                const TorgetPlaceMatch *place,
                TorgetMatchReasons *reasons)
{
  if (place->municipality == NULL)
    return TRUE;
  if (person->municipality == NULL
      || torget_code_list_find (torget_code_list_get ("municipality"), person->municipality)
             == NULL)
    return FALSE;
  *reasons |= g_str_equal (person->municipality, place->municipality) ? TORGET_MATCH_HOME
                                                                      : TORGET_MATCH_COMMUTING;
  return TRUE;
}

/**
 * torget_match_judge:
 * @person: somebody
 * @place: a place with room left
 * @with_undecided: whether somebody who has named no sector fits any
 * @reasons: (out): why they match
 *
 * Thread: any.
 *
 * Returns: whether the place is possible for the person
 */
gboolean
torget_match_judge (const TorgetPersonMatch *person,
                    const TorgetPlaceMatch *place,
                    gboolean with_undecided,
                    TorgetMatchReasons *reasons)
{
  *reasons = 0;
  return judge_sector (person, place, with_undecided, reasons)
         && judge_course (person, place, reasons) && judge_hours (person, place, reasons)
         && judge_distance (person, place, reasons);
}

/**
 * torget_match_score:
 * @reasons: why they match
 *
 * What the person wants counts more than all else together, then what they can do, then the way.
 *
 * Thread: any.
 *
 * Returns: a number that is larger for a better match
 */
int
torget_match_score (TorgetMatchReasons reasons)
{
  int score = 0;

  if (reasons & TORGET_MATCH_WISH)
    score += 8;
  if (reasons & TORGET_MATCH_EXPERIENCE)
    score += 4;
  if (reasons & TORGET_MATCH_HOME)
    score += 2;
  return score;
}
