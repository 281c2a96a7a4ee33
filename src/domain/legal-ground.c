/* SPDX-License-Identifier: GPL-3.0-or-later */
/* On which grounds the office processes personal data. The acts lay down tasks of a municipality in
 * the public interest (article 6.1 e); health and the like need article 9.2 g besides. */
#include "config.h"

#include "domain/legal-ground.h"

#define TASK "6.1 e"
#define SENSITIVE_TASK "6.1 e, 9.2 g"

#define SOCIAL_SV                                                                                  \
  "socialtjänstlagen (2025:400) och lagen (2001:454) om behandling av personuppgifter inom "      \
  "socialtjänsten"
#define SOCIAL_EN                                                                                  \
  "the Social Services Act (2025:400) and Act (2001:454) on the processing of personal data in "   \
  "social services"
#define ESTABLISHMENT_SV                                                                           \
  "lagen (2017:584) om ansvar för etableringsinsatser för vissa nyanlända invandrare"
#define ESTABLISHMENT_EN                                                                           \
  "Act (2017:584) on the responsibility for establishment of certain newly arrived immigrants"
#define EDUCATION_SV "20 kap. skollagen (2010:800)"
#define EDUCATION_EN "chapter 20 of the Education Act (2010:800)"
#define PRESCHOOL_SV "8 kap. skollagen (2010:800)"
#define PRESCHOOL_EN "chapter 8 of the Education Act (2010:800)"

const TorgetLegalGround torget_ground_reception = {
  "reception",
  TASK,
  "lagen (2016:38) om mottagande av vissa nyanlända invandrare för bosättning",
  "Act (2016:38) on the reception of certain newly arrived immigrants for settlement",
};
const TorgetLegalGround torget_ground_population = {
  "population",
  TASK,
  "folkbokföringslagen (1991:481) och socialtjänstlagen (2025:400)",
  "the Population Registration Act (1991:481) and the Social Services Act (2025:400)",
};
const TorgetLegalGround torget_ground_compensation = {
  "compensation",
  TASK,
  "förordningen (2010:1122) om statlig ersättning för insatser för vissa utlänningar",
  "Ordinance (2010:1122) on state compensation for measures for certain foreigners",
};
const TorgetLegalGround torget_ground_establishment
    = { "establishment", TASK, ESTABLISHMENT_SV, ESTABLISHMENT_EN };
const TorgetLegalGround torget_ground_establishment_sensitive
    = { "establishment_sensitive", SENSITIVE_TASK, ESTABLISHMENT_SV, ESTABLISHMENT_EN };
const TorgetLegalGround torget_ground_orientation = {
  "orientation",
  TASK,
  "lagen (2013:156) om samhällsorientering för vissa nyanlända invandrare",
  "Act (2013:156) on civic orientation for certain newly arrived immigrants",
};
const TorgetLegalGround torget_ground_education = { "education", TASK, EDUCATION_SV, EDUCATION_EN };
const TorgetLegalGround torget_ground_education_sensitive
    = { "education_sensitive", SENSITIVE_TASK, EDUCATION_SV, EDUCATION_EN };
const TorgetLegalGround torget_ground_preschool = { "preschool", TASK, PRESCHOOL_SV, PRESCHOOL_EN };
const TorgetLegalGround torget_ground_preschool_sensitive
    = { "preschool_sensitive", SENSITIVE_TASK, PRESCHOOL_SV, PRESCHOOL_EN };
/* A municipality that lets a dwelling is a party to a contract, besides having a task. */
const TorgetLegalGround torget_ground_contract = {
  "contract",
  "6.1 b, 6.1 e",
  "hyresavtalet enligt 12 kap. jordabalken (1970:994)",
  "the contract under chapter 12 of the Land Code (1970:994)",
};
const TorgetLegalGround torget_ground_social = { "social", TASK, SOCIAL_SV, SOCIAL_EN };
const TorgetLegalGround torget_ground_social_sensitive
    = { "social_sensitive", SENSITIVE_TASK, SOCIAL_SV, SOCIAL_EN };
const TorgetLegalGround torget_ground_consent = {
  "consent",
  TASK,
  "10 kap. 1 § och 12 kap. 2 § offentlighets- och sekretesslagen (2009:400)",
  "chapter 10 section 1 and chapter 12 section 2 of the Public Access to Information and Secrecy "
  "Act (2009:400)",
};
const TorgetLegalGround torget_ground_access = {
  "access",
  "6.1 c",
  "10 § lagen (2001:454) om behandling av personuppgifter inom socialtjänsten",
  "section 10 of Act (2001:454) on the processing of personal data in social services",
};

static const TorgetLegalGround *const grounds[] = {
  &torget_ground_reception,
  &torget_ground_population,
  &torget_ground_compensation,
  &torget_ground_establishment,
  &torget_ground_establishment_sensitive,
  &torget_ground_orientation,
  &torget_ground_education,
  &torget_ground_education_sensitive,
  &torget_ground_preschool,
  &torget_ground_preschool_sensitive,
  &torget_ground_contract,
  &torget_ground_social,
  &torget_ground_social_sensitive,
  &torget_ground_consent,
  &torget_ground_access,
};

/**
 * torget_legal_ground_get_nth:
 * @index: from 0
 *
 * Returns: (nullable): a ground, %NULL after the last one
 */
const TorgetLegalGround *
torget_legal_ground_get_nth (guint index)
{
  return index < G_N_ELEMENTS (grounds) ? grounds[index] : NULL;
}

/**
 * torget_legal_ground_get_act:
 * @self: a ground
 * @language: `sv` or `en`
 *
 * Returns: the act that lays down the task or the duty
 */
const char *
torget_legal_ground_get_act (const TorgetLegalGround *self,
                             const char *language)
{
  return g_str_equal (language, "en") ? self->en : self->sv;
}

/**
 * torget_legal_ground_dup_text:
 * @self: a ground
 * @language: `sv` or `en`
 *
 * Returns: (transfer full): the act with the articles of the regulation, to be written in a
 * sentence
 */
char *
torget_legal_ground_dup_text (const TorgetLegalGround *self,
                              const char *language)
{
  return g_str_equal (language, "en")
             ? g_strdup_printf ("%s, article %s of the General Data Protection Regulation",
                                self->en, self->articles)
             : g_strdup_printf ("%s, artikel %s i dataskyddsförordningen", self->sv,
                                self->articles);
}
