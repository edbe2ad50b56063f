/* SPDX-License-Identifier: MIT */
#pragma once

#include <glib.h>

/* The tags of the English Universal Dependencies treebanks (EWT and GUM, release 2.15). Value 0 of
 * each is "not annotated". */

#define UPOS_TABLE(X) \
  X (UPOS_ADJ, "ADJ") \
  X (UPOS_ADP, "ADP") \
  X (UPOS_ADV, "ADV") \
  X (UPOS_AUX, "AUX") \
  X (UPOS_CCONJ, "CCONJ") \
  X (UPOS_DET, "DET") \
  X (UPOS_INTJ, "INTJ") \
  X (UPOS_NOUN, "NOUN") \
  X (UPOS_NUM, "NUM") \
  X (UPOS_PART, "PART") \
  X (UPOS_PRON, "PRON") \
  X (UPOS_PROPN, "PROPN") \
  X (UPOS_PUNCT, "PUNCT") \
  X (UPOS_SCONJ, "SCONJ") \
  X (UPOS_SYM, "SYM") \
  X (UPOS_VERB, "VERB") \
  X (UPOS_X, "X")

/* Penn Treebank tags with the treebank's additions */
#define XPOS_TABLE(X) \
  X (XPOS_NN, "NN") \
  X (XPOS_IN, "IN") \
  X (XPOS_DT, "DT") \
  X (XPOS_NNP, "NNP") \
  X (XPOS_JJ, "JJ") \
  X (XPOS_PRP, "PRP") \
  X (XPOS_STOP, ".") \
  X (XPOS_RB, "RB") \
  X (XPOS_NNS, "NNS") \
  X (XPOS_COMMA, ",") \
  X (XPOS_VB, "VB") \
  X (XPOS_CC, "CC") \
  X (XPOS_VBD, "VBD") \
  X (XPOS_VBP, "VBP") \
  X (XPOS_VBZ, "VBZ") \
  X (XPOS_VBN, "VBN") \
  X (XPOS_VBG, "VBG") \
  X (XPOS_TO, "TO") \
  X (XPOS_MD, "MD") \
  X (XPOS_PRPS, "PRP$") \
  X (XPOS_CD, "CD") \
  X (XPOS_RRB, "-RRB-") \
  X (XPOS_LRB, "-LRB-") \
  X (XPOS_COLON, ":") \
  X (XPOS_WDT, "WDT") \
  X (XPOS_OPEN_QUOTE, "``") \
  X (XPOS_CLOSE_QUOTE, "''") \
  X (XPOS_WRB, "WRB") \
  X (XPOS_HYPH, "HYPH") \
  X (XPOS_POS, "POS") \
  X (XPOS_WP, "WP") \
  X (XPOS_RP, "RP") \
  X (XPOS_NNPS, "NNPS") \
  X (XPOS_UH, "UH") \
  X (XPOS_JJR, "JJR") \
  X (XPOS_JJS, "JJS") \
  X (XPOS_EX, "EX") \
  X (XPOS_RBR, "RBR") \
  X (XPOS_NFP, "NFP") \
  X (XPOS_SYM, "SYM") \
  X (XPOS_FW, "FW") \
  X (XPOS_GW, "GW") \
  X (XPOS_ADD, "ADD") \
  X (XPOS_CURRENCY, "$") \
  X (XPOS_PDT, "PDT") \
  X (XPOS_RBS, "RBS") \
  X (XPOS_LS, "LS") \
  X (XPOS_AFX, "AFX") \
  X (XPOS_WPS, "WP$")

#define DEPREL_TABLE(X) \
  X (DEPREL_ACL, "acl") \
  X (DEPREL_ACL_RELCL, "acl:relcl") \
  X (DEPREL_ADVCL, "advcl") \
  X (DEPREL_ADVCL_RELCL, "advcl:relcl") \
  X (DEPREL_ADVMOD, "advmod") \
  X (DEPREL_AMOD, "amod") \
  X (DEPREL_APPOS, "appos") \
  X (DEPREL_AUX, "aux") \
  X (DEPREL_AUX_PASS, "aux:pass") \
  X (DEPREL_CASE, "case") \
  X (DEPREL_CC, "cc") \
  X (DEPREL_CC_PRECONJ, "cc:preconj") \
  X (DEPREL_CCOMP, "ccomp") \
  X (DEPREL_COMPOUND, "compound") \
  X (DEPREL_COMPOUND_PRT, "compound:prt") \
  X (DEPREL_CONJ, "conj") \
  X (DEPREL_COP, "cop") \
  X (DEPREL_CSUBJ, "csubj") \
  X (DEPREL_CSUBJ_OUTER, "csubj:outer") \
  X (DEPREL_CSUBJ_PASS, "csubj:pass") \
  X (DEPREL_DEP, "dep") \
  X (DEPREL_DET, "det") \
  X (DEPREL_DET_PREDET, "det:predet") \
  X (DEPREL_DISCOURSE, "discourse") \
  X (DEPREL_DISLOCATED, "dislocated") \
  X (DEPREL_EXPL, "expl") \
  X (DEPREL_FIXED, "fixed") \
  X (DEPREL_FLAT, "flat") \
  X (DEPREL_GOESWITH, "goeswith") \
  X (DEPREL_IOBJ, "iobj") \
  X (DEPREL_LIST, "list") \
  X (DEPREL_MARK, "mark") \
  X (DEPREL_NMOD, "nmod") \
  X (DEPREL_NMOD_DESC, "nmod:desc") \
  X (DEPREL_NMOD_POSS, "nmod:poss") \
  X (DEPREL_NMOD_UNMARKED, "nmod:unmarked") \
  X (DEPREL_NSUBJ, "nsubj") \
  X (DEPREL_NSUBJ_OUTER, "nsubj:outer") \
  X (DEPREL_NSUBJ_PASS, "nsubj:pass") \
  X (DEPREL_NUMMOD, "nummod") \
  X (DEPREL_OBJ, "obj") \
  X (DEPREL_OBL, "obl") \
  X (DEPREL_OBL_AGENT, "obl:agent") \
  X (DEPREL_OBL_UNMARKED, "obl:unmarked") \
  X (DEPREL_ORPHAN, "orphan") \
  X (DEPREL_PARATAXIS, "parataxis") \
  X (DEPREL_PUNCT, "punct") \
  X (DEPREL_REPARANDUM, "reparandum") \
  X (DEPREL_ROOT, "root") \
  X (DEPREL_VOCATIVE, "vocative") \
  X (DEPREL_XCOMP, "xcomp")

#define NAME_TAG_TABLE(X) \
  X (NAME_O, "O") \
  X (NAME_B_PER, "B-PER") \
  X (NAME_I_PER, "I-PER") \
  X (NAME_B_LOC, "B-LOC") \
  X (NAME_I_LOC, "I-LOC") \
  X (NAME_B_ORG, "B-ORG") \
  X (NAME_I_ORG, "I-ORG") \
  X (NAME_B_MISC, "B-MISC") \
  X (NAME_I_MISC, "I-MISC")

#define TAGSET_ITEM(id, text) id,

typedef enum
{
  UPOS_NONE,
  UPOS_TABLE (TAGSET_ITEM) N_UPOS
} Upos;

typedef enum
{
  XPOS_NONE,
  XPOS_TABLE (TAGSET_ITEM) N_XPOS
} Xpos;

typedef enum
{
  DEPREL_NONE,
  DEPREL_TABLE (TAGSET_ITEM) N_DEPREL
} Deprel;

typedef enum
{
  NAME_NONE,
  NAME_TAG_TABLE (TAGSET_ITEM) N_NAME_TAG
} NameTag;

/** Names as in CoNLL-U; "_" for 0. */
const char *upos_name (guint upos);
const char *xpos_name (guint xpos);
const char *deprel_name (guint deprel);
const char *name_tag_name (guint tag);

/** The reverse; 0 for an unknown name. */
guint upos_from_name (const char *name);
guint xpos_from_name (const char *name);
guint deprel_from_name (const char *name);
guint name_tag_from_name (const char *name);
