/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Persons, the numbers that identify them, how to reach them. Field order here is column order in
 * the store. */
#include "config.h"

#include "domain/person.h"

static const TorgetField person_fields[] = {
  TORGET_TEXT (TorgetPerson, family_name),
  TORGET_TEXT (TorgetPerson, given_name),
  TORGET_TEXT (TorgetPerson, native_name),
  TORGET_CODE (TorgetPerson, sex, "sex"),
  TORGET_DATE (TorgetPerson, birth_date),
  TORGET_CODE (TorgetPerson, birth_precision, "birth_precision"),
  TORGET_DATE (TorgetPerson, death_date),
  TORGET_TEXT (TorgetPerson, language),
  TORGET_TEXT (TorgetPerson, country),
  TORGET_FLAG (TorgetPerson, interpreter),
  TORGET_CODE (TorgetPerson, protection, "protection"),
  TORGET_CODE (TorgetPerson, permit_ground, "permit_ground"),
  TORGET_DATE (TorgetPerson, permit_from),
  TORGET_DATE (TorgetPerson, permit_to),
  TORGET_DATE (TorgetPerson, permit_applied_date),
  TORGET_CODE (TorgetPerson, reception, "reception"),
  TORGET_DATE (TorgetPerson, assigned_date),
  TORGET_DATE (TorgetPerson, received_date),
  TORGET_DATE (TorgetPerson, first_registered_date),
  TORGET_CODE (TorgetPerson, municipality, "municipality"),
  TORGET_CODE (TorgetPerson, status, "person_status"),
  TORGET_LINK (TorgetPerson, coordinator_id, "coordinator"),
  TORGET_LINK (TorgetPerson, merged_into, "person"),
};

TORGET_DEFINE_RECORD (TorgetPerson, person, "person")

static const TorgetField identity_fields[] = {
  TORGET_LINK (TorgetIdentity, person_id, "person"),
  TORGET_CODE (TorgetIdentity, kind, "identifier_kind"),
  TORGET_TEXT (TorgetIdentity, value),
  TORGET_CODE (TorgetIdentity, level, "identifier_level"),
  TORGET_FLAG (TorgetIdentity, doubtful),
  TORGET_DATE (TorgetIdentity, valid_from),
  TORGET_DATE (TorgetIdentity, valid_to),
  TORGET_TEXT (TorgetIdentity, source),
};

TORGET_DEFINE_RECORD (TorgetIdentity, identity, "identity")

static const TorgetField contact_fields[] = {
  TORGET_LINK (TorgetContact, person_id, "person"),
  TORGET_CODE (TorgetContact, kind, "contact_kind"),
  TORGET_TEXT (TorgetContact, value),
  TORGET_DATE (TorgetContact, valid_from),
  TORGET_DATE (TorgetContact, valid_to),
};

TORGET_DEFINE_RECORD (TorgetContact, contact, "contact")

static const TorgetField residence_fields[] = {
  TORGET_LINK (TorgetResidence, person_id, "person"),
  TORGET_CODE (TorgetResidence, municipality, "municipality"),
  TORGET_DATE (TorgetResidence, valid_from),
  TORGET_DATE (TorgetResidence, valid_to),
};

TORGET_DEFINE_RECORD (TorgetResidence, residence, "residence")

static const TorgetField reclaim_fields[] = {
  TORGET_LINK (TorgetReclaim, person_id, "person"),
  TORGET_DATE (TorgetReclaim, period_start),
  TORGET_DATE (TorgetReclaim, period_end),
  TORGET_DATE (TorgetReclaim, applied_date),
};

TORGET_DEFINE_RECORD (TorgetReclaim, reclaim, "reclaim")

/**
 * torget_person_is_protected:
 * @person: a person
 *
 * Returns: whether the person's data is protected (sekretessmarkering or skyddad folkbokföring):
 *   lists show no more of the person than that
 */
gboolean
torget_person_is_protected (const TorgetPerson *person)
{
  return person->protection != NULL && !g_str_equal (person->protection, "none");
}
