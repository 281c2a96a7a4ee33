/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * TorgetLegalGround:
 * @id: stable name, for programs
 * @articles: of the General Data Protection Regulation (EU) 2016/679, such as `6.1 e, 9.2 g`
 * @sv: the act that lays down the task or the duty, as a Swedish text names it
 * @en: likewise in English
 *
 * On which ground the office may have a field at all. It says nothing about whom it may be told:
 * that is secrecy, and a consent that lifts secrecy is no ground of this kind.
 *
 * Static data; any thread.
 */
typedef struct
{
  const char *id;
  const char *articles;
  const char *sv;
  const char *en;
} TorgetLegalGround;

extern const TorgetLegalGround torget_ground_reception;
extern const TorgetLegalGround torget_ground_population;
extern const TorgetLegalGround torget_ground_compensation;
extern const TorgetLegalGround torget_ground_establishment;
extern const TorgetLegalGround torget_ground_establishment_sensitive;
extern const TorgetLegalGround torget_ground_orientation;
extern const TorgetLegalGround torget_ground_education;
extern const TorgetLegalGround torget_ground_education_sensitive;
extern const TorgetLegalGround torget_ground_preschool;
extern const TorgetLegalGround torget_ground_preschool_sensitive;
extern const TorgetLegalGround torget_ground_contract;
extern const TorgetLegalGround torget_ground_social;
extern const TorgetLegalGround torget_ground_social_sensitive;
extern const TorgetLegalGround torget_ground_consent;
extern const TorgetLegalGround torget_ground_access;

const TorgetLegalGround *torget_legal_ground_get_nth (guint index);
const char *torget_legal_ground_get_act (const TorgetLegalGround *self,
                                         const char *language);
char *torget_legal_ground_dup_text (const TorgetLegalGround *self,
                                    const char *language);

G_END_DECLS
