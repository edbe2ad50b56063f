/* SPDX-License-Identifier: MIT */
#include "actors/lexicon.h"

static const LexiconList lists[] = {
  { WORD_TITLE,
    "president presidents vice-president premier premiers chancellor chairman chairwoman "
    "chairperson chair chief minister ministers prime secretary secretary-general senator "
    "senators representative congressman congresswoman governor mayor king queen prince "
    "princess sultan emir sheikh sheik emperor pope archbishop bishop cardinal patriarch "
    "imam ayatollah grand rabbi reverend general lieutenant colonel major brigadier captain "
    "admiral marshal commander commander-in-chief sergeant ambassador envoy spokesman "
    "spokeswoman spokesperson spokesmen director director-general deputy vice acting foreign "
    "defence defense finance interior justice trade energy oil mr mrs ms miss dr sir lord "
    "lady dame professor prof gen lt col maj adm capt cmdr sgt sen rep gov rev st pres "
    "dictator strongman leader leaders judge attorney comrade crown supreme first analyst "
    "expert economist researcher journalist lawyer activist author historian executive ceo "
    "founder co-founder editor reporter correspondent billionaire businessman counterpart "
    "adviser advisor aide diplomat lawmaker politician mp mep commissioner negotiator speaker "
    "coach under father mother brother sister son daughter wife husband fiance fiancee legislator "
    "councillor councilman councilwoman alderman assemblyman assemblywoman environmentalist "
    "campaigner podcaster blogger broadcaster presenter columnist commentator publisher "
    "photographer filmmaker singer songwriter musician rapper actor actress comedian artist "
    "painter poet novelist playwright writer philosopher theologian scientist physicist chemist "
    "biologist epidemiologist virologist sociologist anthropologist psychologist mathematician "
    "engineer architect astronaut entrepreneur industrialist financier tycoon magnate oligarch "
    "philanthropist investor pastor priest cleric mufti footballer cricketer boxer cyclist "
    "striker goalkeeper midfielder quarterback constable detective inspector superintendent "
    "warlord gunman dissident defector whistleblower" },
  { WORD_ORG_HEAD,
    "institute institution university college school academy council committee commission "
    "ministry department agency bureau office authority administration association federation "
    "confederation union organisation organization foundation fund bank party front movement "
    "army forces force guard guards brigade brigades corps command navy parliament congress "
    "senate assembly knesset duma court tribunal group company corporation corp inc ltd plc "
    "co industries airlines airways air airline center centre society league alliance "
    "coalition network service services police club board chamber directorate cabinet "
    "secretariat division battalion regiment trust partners holdings systems technologies "
    "motors energy petroleum laboratory observatory initiative campaign project programme "
    "program" },
  { WORD_ORG_OF,
    "ministry university institute council committee commission department bank organisation "
    "organization association federation bureau office parliament academy union league court "
    "house board chamber party front movement army college school center centre fund church "
    "society agency confederation alliance congress assembly senate" },
  { WORD_MEDIA_HEAD,
    "times news post daily herald tribune gazette journal newspaper television tv radio "
    "broadcasting agency mail telegraph guardian observer chronicle globe magazine review "
    "press" },
  { WORD_EVENT_HEAD,
    "summit forum dialogue games olympics cup conference war festival championship "
    "championships week accord accords treaty pact agreement convention" },
  { WORD_PLACE_HEAD,
    "river sea ocean gulf strait straits bay island islands mount peninsula mountain "
    "mountains desert lake valley province region district county city airport port canal "
    "street square avenue road base heights coast zone plaza palace hotel" },
  { WORD_PORTFOLIO,
    "state staff exchequer treasury defense defence finance foreign affairs interior justice "
    "trade industry energy mines agriculture commerce labour labor education health transport "
    "housing environment culture information planning economy economic external internal "
    "security policy relations cooperation development resources science technology "
    "intelligence" },
  { WORD_HOLDER | WORD_TITLE,
    "president presidents minister ministers secretary chairman spokesman spokeswoman "
    "chancellor governor king premier ambassador treasurer undersecretary comptroller" },
  { WORD_SUFFIX, "jr sr ii iii iv" },
  { WORD_PLACE_OF, "gulf strait straits bay sea cape port isle city province republic" },
  { WORD_CALENDAR,
    "january february march april may june july august september october november december "
    "jan feb mar apr jun jul aug sep sept oct nov dec monday tuesday wednesday thursday "
    "friday saturday sunday mon tue tues wed thu thurs fri sat sun gmt est am pm ramadan "
    "christmas easter" },
  { WORD_PARTICLE,
    "bin ibn bint abu al el ul ur van von der den de da do dos del della di du la le ben ould "
    "y e ter ten zu af" },
  { WORD_AGENTS,
    "officials official government governments forces force troops soldiers army armies "
    "military authorities authority leaders leadership diplomats police regime administration "
    "delegation delegations jets warplanes aircraft planes warships navy fighters militants "
    "negotiators envoys lawmakers spokesmen ministers intelligence commanders generals "
    "citizens rulers representatives personnel servicemen" },
  { WORD_AGENT_MOD,
    "senior top military government defense defence security intelligence foreign ministry "
    "armed air naval special army police border federal state law enforcement" },
  { WORD_OFFICE, "president premier chancellor king queen leader emperor sultan emir pope dictator "
                 "strongman" },
  { WORD_MALE,
    "he him his himself mr king prince sultan emir emperor pope sir lord chairman spokesman "
    "congressman businessman father brother son husband sheikh ayatollah policeman man boy uncle "
    "nephew actor" },
  { WORD_FEMALE, "she her hers herself mrs ms miss queen princess lady dame chairwoman spokeswoman "
                 "congresswoman mother sister daughter wife fiancee policewoman woman girl "
                 "aunt niece actress widow" },
  { WORD_KIN,
    "son sons daughter daughters wife husband brother brothers sister sisters father mother uncle "
    "aunt nephew niece cousin grandson granddaughter grandfather grandmother son-in-law "
    "daughter-in-law brother-in-law sister-in-law father-in-law mother-in-law spouse widow "
    "widower fiance fiancee half-brother half-sister stepson stepdaughter twin" },
  { WORD_NOMINAL,
    "country nation kingdom emirate sultanate republic regime junta government authorities "
    "group movement organisation organization militia faction rebels militants "
    "insurgents guerrillas jihadists extremists company firm airline carrier "
    "manufacturer conglomerate bank agency watchdog ministry department parliament "
    "assembly senate council committee commission court tribunal party union bloc "
    "alliance coalition institute university foundation charity army newspaper daily "
    "magazine broadcaster network channel" },
  { WORD_ROLE, "president premier chancellor king queen monarch prince princess emperor sultan "
               "emir pope pontiff leader dictator strongman minister secretary "
               "secretary-general governor mayor senator congressman congresswoman lawmaker "
               "general admiral colonel commander ambassador envoy diplomat spokesman "
               "spokeswoman chairman politician journalist reporter activist dissident "
               "businessman billionaire tycoon lawyer cleric economist professor candidate" },
  { WORD_ROLE,
    "official officer soldier veteran policeman policewoman guard man woman boy girl teenager "
    "teacher student doctor nurse surgeon physician driver pilot passenger resident villager "
    "witness victim survivor suspect gunman attacker bomber prisoner detainee hostage "
    "protester demonstrator analyst expert researcher scientist academic historian author "
    "writer editor columnist blogger trader dealer broker banker executive investor manager "
    "engineer worker farmer shopkeeper father mother brother sister son daughter wife husband "
    "widow uncle aunt cousin nephew friend neighbour neighbor relative colleague aide adviser "
    "advisor counsellor prosecutor judge magistrate defendant priest bishop imam monk "
    "missionary tourist traveller refugee migrant source delegate deputy legislator minister "
    "congressman councillor commissioner inspector detective agent spy fighter commander "
    "captain sergeant lieutenant major marshal nominee challenger opponent rival predecessor "
    "successor founder owner director chief head boss chairwoman spokesperson representative "
    "negotiator interpreter translator photographer actor actress singer player coach" },
  { WORD_SEVERAL,
    "leaders presidents ministers men women politicians candidates diplomats "
    "premiers countries nations states neighbours neighbors governments powers "
    "superpowers capitals allies rivals koreas sides groups companies firms parties" },
  { WORD_PLACE_PREP,
    "in at near outside around inside across throughout within into through via toward "
    "towards off above over" },
  { WORD_MOTION,
    "travel travels travelled traveled traveling travelling fly flies flew flown flying go "
    "goes went gone going arrive arrives arrived arriving head heads headed heading return "
    "returns returned returning drive drives drove visit visits visited visiting come comes "
    "came leave leaves left leaving depart departed trip trips journey flight flights tour "
    "route road train way invited move moved moving run runs ran escape escaped fled flee "
    "flees summit embassy capital city downtown central" },
  { WORD_SAYS, "said says say told tells added adds announced warned stated insisted noted claimed "
               "argued explained declared wrote tweeted reported replied acknowledged suggested" },
  { WORD_ASIAN_FAMILY,
    "kim lee park moon choe choi pak ri jang kang cho nam hwang ryu han yoon lim shin seo "
    "kwon song xi li wang zhang liu chen yang huang zhao wu zhou xu sun hu zhu gao lin guo "
    "luo deng jiang mao tsai ma wen bo nguyen tran pham vo hun yi jong chung chang yun" },
  { WORD_PRONOUN,
    "he him his himself she her hers herself it its itself they them their theirs themselves" },
  { WORD_NEVER,
    "advertisement i me my we us our you your mr. am pm q a re fig vol read share photo "
    "photos video watch copyright subscribe editor's note updated published newsletter tweet "
    "email e-mail www http yes no ok year eve today yesterday tomorrow tonight god internet "
    "covid "
    /* makes of weapons */
    "mirage rafale gripen eurofighter himars atacms tomahawk iskander kinzhal shahed abrams "
    "javelin "
    "k9 mig-29 su-24 su-35 f-16 f-35" },
  { WORD_GIVEN,
    "john james robert michael david william richard joseph thomas charles christopher daniel "
    "matthew anthony mark donald steven paul andrew joshua kenneth kevin brian george timothy "
    "ronald edward jason jeffrey ryan jacob gary nicholas eric jonathan stephen larry justin "
    "scott brandon benjamin samuel gregory frank alexander raymond patrick jack dennis jerry "
    "peter henry adam douglas nathan zachary walter kyle harold carl arthur roger keith "
    "jeremy terry lawrence sean christian albert ivan dmitry vladimir sergei sergey andrei "
    "andrey alexei mikhail nikolai yuri igor viktor leonid mohammed muhammad mohammad mohamed "
    "ahmed ahmad ali hassan hussein abdullah ibrahim mahmoud khalid omar yusuf mustafa abdul "
    "jamal adel nasser hamid saeed javad reza qasem bashar jose juan carlos luis jorge pedro "
    "manuel francisco antonio miguel fernando pablo diego jean pierre jacques francois michel "
    "philippe emmanuel laurent alain hans klaus heiko wolfgang jens boris tony alan simon "
    "colin ian neil graham martin franz steve mike jim joe bob bill tom dan ben chris nick "
    "tim matt jeff greg ron don ken ray fred phil heather" },
  { WORD_GIVEN | WORD_FEMALE,
    "mary patricia jennifer linda elizabeth barbara susan jessica sarah karen lisa nancy "
    "betty margaret sandra ashley kimberly emily donna michelle carol amanda melissa deborah "
    "stephanie rebecca sharon laura cynthia dorothy amy kathleen angela shirley emma brenda "
    "pamela nicole anna samantha katherine christine helen debra rachel carolyn janet maria "
    "catherine heather diane olga natalia svetlana tatiana irina elena fatima aisha khadija "
    "hatice leyla benazir indira theresa hillary condoleezza madeleine ursula christiane "
    "federica caroline julie marie sophie kristen kathryn hilary marilyn gloria alice ruth "
    "virginia judith judy joan joyce evelyn cheryl martha andrea frances ann anne diana "
    "natalie brittany victoria kelly lauren christina joanna megan hannah jacqueline martine "
    "louise rosa gabriela lucia carmen isabel cristina dilma michele angelina benedetta "
    "giorgia ingrid astrid birgitta elsa greta helle mette sanna jacinda penny tessa nicola "
    "claire fiona priti yvette harriet amber liz sonia mamata sushma hasina aung malala "
    "megawati noor rania asma tzipi golda yulia yuliya ksenia ludmila marina ekaterina "
    "elizaveta vera nina galina tamara salome maia roza ellen winnie grace yingluck corazon "
    "imelda gina leila chandrika begum rigoberta evita juliana beatrix wilhelmina" },
  { WORD_BOTH,
    "jordan chad georgia israel paris sydney austin charlotte florence virginia carolina "
    "lincoln washington madison chelsea brooklyn kenya india cyprus moon may will" },
  { WORD_FUNCTION,
    "the a an and or but if of in on at to for from by with as is are was were be been being "
    "has have had do does did will would can could may might shall should must that this "
    "these those it he she they we you i his her its their our my your not no nor so than "
    "then there here when where while who whom whose which what why how all any both each few "
    "more most other some such only own same too very after before during since until about "
    "against between into through above below up down out off over under again further once "
    "also however meanwhile despite although though because according rather beyond asked "
    "following among upon amid earlier later recently days one two three four five six seven "
    "eight nine ten many several" },
  { WORD_DEBRIS,
    "continue additional editing reporting writing sign read share newsletter newsletters "
    "advertisement getty image photo photograph photographs click subscribe special view most "
    "related copyright follow begin end" },
  { 0, NULL },
};

const LexiconList *
lexicon_lists (void)
{
  return lists;
}
