/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Erasures; see erasure.h. Field order here is column order in the store. */
#include "config.h"

#include "domain/erasure.h"

#include "domain/account.h"

static const TorgetField erasure_fields[] = {
  TORGET_LINK (TorgetErasure, person_id, "person"),
  TORGET_CODE (TorgetErasure, ground, "erasure_ground"),
  TORGET_CODE (TorgetErasure, state, "erasure_state"),
  TORGET_DATE (TorgetErasure, last_entry),
  TORGET_DATE (TorgetErasure, earliest),
  TORGET_DATE (TorgetErasure, latest),
  TORGET_TEXT (TorgetErasure, reason),
  TORGET_TEXT (TorgetErasure, proposed_by),
  TORGET_DATE (TorgetErasure, proposed_date),
  TORGET_TEXT (TorgetErasure, decided_by),
  TORGET_DATE (TorgetErasure, decided_date),
  TORGET_CODE (TorgetErasure, decision_ground, "retention_exception"),
  TORGET_TEXT (TorgetErasure, decision_reason),
  TORGET_DATE (TorgetErasure, kept_until),
  TORGET_INT (TorgetErasure, number),
  TORGET_TEXT (TorgetErasure, erased_by),
  TORGET_DATE (TorgetErasure, erased_date),
  TORGET_TEXT (TorgetErasure, groups),
  TORGET_INT (TorgetErasure, n_records),
  TORGET_INT (TorgetErasure, n_attachments),
  TORGET_INT (TorgetErasure, n_operations),
  TORGET_TEXT (TorgetErasure, digest),
};

TORGET_DEFINE_RECORD (TorgetErasure, erasure, "erasure")

static gboolean
is_same_user (const char *a,
              const char *b)
{
  g_autofree char *first = g_utf8_casefold (a, -1);
  g_autofree char *second = g_utf8_casefold (b, -1);

  return g_str_equal (g_strstrip (first), g_strstrip (second));
}

/**
 * torget_erasure_get_bar:
 * @self: a proposal
 * @user: (nullable): who wants to decide
 *
 * Two persons see to it that nothing is erased by mistake: who proposed it does not approve it.
 *
 * Thread: any.
 *
 * Returns: why @user cannot approve the proposal, or %TORGET_ERASURE_MAY
 */
TorgetErasureBar
torget_erasure_get_bar (const TorgetErasure *self,
                        const char *user)
{
  if (g_strcmp0 (self->state, TORGET_ERASURE_PROPOSED) != 0)
    return TORGET_ERASURE_NOT_OPEN;
  if (user == NULL || *user == '\0' || g_str_equal (user, TORGET_RECOVERY_USER))
    return TORGET_ERASURE_NO_NAME;
  return is_same_user (self->proposed_by, user) ? TORGET_ERASURE_OWN_PROPOSAL : TORGET_ERASURE_MAY;
}

static gboolean
is_certified (const TorgetField *field)
{
  return !g_str_equal (field->name, "digest");
}

/**
 * torget_erasure_dup_digest:
 * @self: a certificate
 * @previous: (nullable): digest of the certificate before
 *
 * Covers every field of the certificate, name and value, and the digest before, so that none can
 * be changed or taken away unnoticed.
 *
 * Thread: any.
 *
 * Returns: (transfer full): SHA-256, lower-case hexadecimal
 */
char *
torget_erasure_dup_digest (const TorgetErasure *self,
                           const char *previous)
{
  g_autoptr (GString) text = g_string_new (previous);

  for (guint i = 0; i < torget_erasure_type.n_fields; i++)
    {
      const TorgetField *field = &torget_erasure_type.fields[i];
      g_autofree char *value = is_certified (field) ? torget_record_dup_value (self, field) : NULL;

      if (value != NULL)
        g_string_append_printf (text, "\n%s=%s", field->name, value);
    }
  return g_compute_checksum_for_string (G_CHECKSUM_SHA256, text->str, (gssize) text->len);
}
