/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Offering an entry of a register to the region, and telling of what another municipality offers. */
#include "config.h"

#include "ui/register/register-offer.h"

#include "base/clock.h"
#include "domain/offer.h"
#include "service/offers.h"
#include "service/registers.h"
#include "ui/app/error-text.h"
#include "ui/person/field-value.h"
#include "ui/person/record-dialog.h"
#include "ui/person/save.h"
#include "ui/register/register-edit.h"
#include "ui/register/register-record-specs.h"
#include "ui/register/register-spec.h"

#include <glib/gi18n.h>

/* How long a new offer holds, unless somebody says otherwise. */
#define FIRST_DAYS 30

/**
 * torget_register_offer_dup_note:
 * @row: a row that another municipality offers
 *
 * Returns: (transfer full): whose offer it is, and how fresh
 */
char *
torget_register_offer_dup_note (const TorgetRegisterRow *row)
{
  char received[TORGET_DATE_ISO_SIZE];
  char valid_to[TORGET_DATE_ISO_SIZE];

  return g_strdup_printf (
    /* Translators: a municipality, then two dates. */
    _("Offered by %s. Received %s, valid until %s."),
    torget_label_of ("municipality", row->municipality),
    torget_date_write_iso (row->received_date, received),
    torget_date_write_iso (row->valid_to, valid_to));
}

/* What is to be offered, while it is read. */
typedef struct
{
  GWeakRef origin;
  const TorgetRecordType *type;
  gint64 id;
  TorgetRecordSet *records; /* the entry, and what it links to */
} Offering;

static void
offering_free (Offering *offering)
{
  g_weak_ref_clear (&offering->origin);
  g_clear_pointer (&offering->records, torget_record_set_unref);
  g_free (offering);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Offering, offering_free)

/* Who answers is mostly the same from one offer to the next. */
static void
take_contact (TorgetOffer *offer,
              TorgetRecordSet *offers)
{
  GPtrArray *all = torget_record_set_list (offers, &torget_offer_type);

  for (guint i = 0; i < all->len && offer->contact == NULL; i++)
    {
      const TorgetOffer *other = g_ptr_array_index (all, i);

      if (torget_offer_is_own (other) && g_strcmp0 (other->kind, offer->kind) == 0)
        offer->contact = g_strdup (other->contact);
    }
}

/* The entry's own offer, when it has one already: it is edited, and may be prolonged. */
static TorgetOffer *
make_offer (const Offering *offering,
            TorgetSession *session,
            TorgetRecordSet *offers)
{
  const TorgetRecord *entry
    = torget_record_set_find (offering->records, offering->type, offering->id);
  const TorgetOffer *known = torget_offers_find_own (offers, entry);
  TorgetOffer *offer;

  if (known != NULL)
    return torget_record_copy (known);
  offer = torget_offer_new_from (offering->records, entry);
  offer->record.id = torget_session_new_id (session);
  offer->valid_to = torget_clock_get_today () + FIRST_DAYS;
  take_contact (offer, offers);
  return offer;
}

static void
open_dialog (GtkWidget *origin,
             TorgetSession *session,
             const TorgetOffer *offer,
             TorgetRecordSet *offers)
{
  const gboolean is_new
    = torget_record_set_find (offers, &torget_offer_type, offer->record.id) == NULL;
  g_autofree char *suffix
    = torget_register_edit_dup_draft_suffix (TORGET_REGISTER_OFFERS, is_new);

  torget_record_dialog_present (origin, session, torget_region_offer_spec_get (offer->kind), offer,
                                offers, 0, suffix);
}

static void
offers_cb (GObject *source,
           GAsyncResult *result,
           gpointer user_data)
{
  TorgetSession *session = TORGET_SESSION (source);
  g_autoptr (Offering) offering = user_data;
  g_autoptr (GtkWidget) origin = g_weak_ref_get (&offering->origin);
  g_autoptr (GError) error = NULL;
  g_autoptr (TorgetRecordSet) offers = torget_session_load_offers_finish (session, result, &error);
  g_autoptr (TorgetOffer) offer = NULL;

  if (origin == NULL)
    return;
  if (offers == NULL)
    {
      torget_save_show_problem (origin, torget_error_get_text (error));
      return;
    }
  offer = make_offer (offering, session, offers);
  open_dialog (origin, session, offer, offers);
}

static void
entry_cb (GObject *source,
          GAsyncResult *result,
          gpointer user_data)
{
  g_autoptr (Offering) offering = user_data;
  g_autoptr (GtkWidget) origin = g_weak_ref_get (&offering->origin);
  g_autoptr (GError) error = NULL;

  offering->records = torget_registers_load_finish (TORGET_SESSION (source), result, &error);
  if (origin == NULL)
    return;
  if (offering->records == NULL)
    torget_save_show_problem (origin, torget_error_get_text (error));
  else
    torget_session_load_offers_async (TORGET_SESSION (source), NULL, offers_cb,
                                      g_steal_pointer (&offering));
}

/**
 * torget_register_offer_present:
 * @origin: a widget of the page
 * @session: an open session
 * @reg: a register whose entries can be offered
 * @id: row id of one of them
 *
 * Opens the form of what the region is offered: filled in from the register, or as it was offered
 * last.
 */
void
torget_register_offer_present (GtkWidget *origin,
                               TorgetSession *session,
                               TorgetRegister reg,
                               gint64 id)
{
  Offering *offering = g_new0 (Offering, 1);

  g_weak_ref_init (&offering->origin, origin);
  offering->type = torget_register_spec_get (reg)->record->type;
  offering->id = id;
  torget_registers_load_async (session, reg, id, NULL, entry_cb, offering);
}
