/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "domain/peer-office.h"
#include "service/session.h"

G_BEGIN_DECLS

/* The offices of the region that sealed files are exchanged with, and this office's own card. The
 * lists and the own card are for everybody who may edit; what changes whom files are sealed to is
 * for administrators, and is refused with NOT_ALLOWED to others. Each of it is a row of the access
 * log. */

/* As two people read it to each other: eight groups of five digits. Any thread. */
char *torget_office_dup_fingerprint (const TorgetPeerOffice *office);

void torget_session_list_offices_async (TorgetSession *self,
                                        GAsyncReadyCallback callback,
                                        gpointer user_data);
/* Returns: (transfer full): of #TorgetPeerOffice, by municipality, with those that have ended */
TorgetRecordSet *torget_session_list_offices_finish (TorgetSession *self,
                                                     GAsyncResult *result,
                                                     GError **error);

/* The sealed files that went and came. */
void torget_session_list_messages_async (TorgetSession *self,
                                         GAsyncReadyCallback callback,
                                         gpointer user_data);
/* Returns: (transfer full) (element-type TorgetRegionMessage): the newest first */
GPtrArray *torget_session_list_messages_finish (TorgetSession *self,
                                                GAsyncResult *result,
                                                GError **error);

/* @municipality: SCB code of this office. Its keys are made when there are none yet. */
void torget_session_load_own_office_async (TorgetSession *self,
                                           const char *municipality,
                                           GAsyncReadyCallback callback,
                                           gpointer user_data);
/* Returns: (transfer full): this office as its card says, not saved */
TorgetPeerOffice *torget_session_load_own_office_finish (TorgetSession *self,
                                                         GAsyncResult *result,
                                                         GError **error);

/* Writes the own card where other offices can be given it. */
void torget_session_write_card_async (TorgetSession *self,
                                      const char *municipality,
                                      GFile *file,
                                      GAsyncReadyCallback callback,
                                      gpointer user_data);

/* Reads the card of another office, which nobody has confirmed then; with other keys it ends the
 * office of before. READ for what is no card, EXISTS for the own one, INVALID for keys that have
 * ended. */
void torget_session_add_office_async (TorgetSession *self,
                                      GFile *card,
                                      GAsyncReadyCallback callback,
                                      gpointer user_data);

/* @fingerprint: as the other office has read it out, spaces apart; INVALID when it is another.
 * NOT_FOUND when there is no card of the municipality. */
void torget_session_confirm_office_async (TorgetSession *self,
                                          const char *municipality,
                                          const char *fingerprint,
                                          GAsyncReadyCallback callback,
                                          gpointer user_data);
void torget_session_end_office_async (TorgetSession *self,
                                      const char *municipality,
                                      GAsyncReadyCallback callback,
                                      gpointer user_data);

/* New keys for this office, on suspicion: what is sealed to the old ones cannot be opened any more,
 * and every other office needs the new card. */
void torget_session_renew_own_office_async (TorgetSession *self,
                                            const char *municipality,
                                            GAsyncReadyCallback callback,
                                            gpointer user_data);

/* Of each of the five. Returns: (transfer full): the office that it was about, as it is now */
TorgetPeerOffice *torget_session_change_office_finish (TorgetSession *self,
                                                       GAsyncResult *result,
                                                       GError **error);

G_END_DECLS
