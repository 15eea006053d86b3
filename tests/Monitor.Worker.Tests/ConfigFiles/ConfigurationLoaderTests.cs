using Monitor.Rules.Cases.Plans;
using Monitor.Rules.Regions;
using Monitor.Worker.ConfigFiles;

namespace Monitor.Worker.Tests.ConfigFiles;

public sealed class ConfigurationLoaderTests : IDisposable
{
    private readonly AProfile profile = new();

    public void Dispose() => profile.Dispose();

    [Theory]
    [InlineData("service.yaml", "mode: trial", "mode: production", "service.yaml mode — 正式运行须配置邮件和短信通道，channels 中缺少 mail、sms")]
    [InlineData("service.yaml", "127.0.0.1:8710", "0.0.0.0:8710", "service.yaml http.listen — “http://0.0.0.0:8710”不在本机，必须加密：请改写 https:// 并用 certificate_file 指明证书，或者改回本机地址，如 http://127.0.0.1:8710")]
    [InlineData("service.yaml", "logs: 184d", "logs: 180d", "service.yaml retention.logs — 日志保存不得少于六个月（网络安全法第二十一条），应不少于 184d")]
    [InlineData("service.yaml", "Asia/Shanghai", "Asia/Jinan", "service.yaml time_zone — 没有“Asia/Jinan”这个时区，中国标准时间写作 Asia/Shanghai")]
    [InlineData("people.yaml", "\"13900000011\"", "\"1390000011\"", "people.yaml people[jinan_duty].mobile — 应为11 位手机号码（1 开头），实际是“1390000011”")]
    [InlineData("people.yaml", "region: \"370100\"", "region: \"379900\"", "people.yaml people[jinan_duty].region — 区划代码“379900”不在区划表里")]
    [InlineData("people.yaml", "id: province_lead", "id: province_duty", "people.yaml people[province_duty].id — “province_duty”重复，people.yaml 第 11 行已经用过")]
    [InlineData("people.yaml", "    name: 示例济南值班员", "    name: 示例济南值班员\n    account: wang lei", "people.yaml people[jinan_duty].account — 应为操作系统账户名，实际是“wang lei”")]
    [InlineData("service.yaml", "hash: sm3", "hash: md5", "service.yaml audit.hash — 应为sm3、sha256 之一，实际是“md5”")]
    [InlineData("people.yaml", "    mobile: \"13900000011\"\n", "", "people.yaml people[jinan_duty].sms_from_grade — 要发短信须写手机号码 mobile")]
    [InlineData("response.yaml", "id: claims, name", "id: layoffs, name", "response.yaml causes[layoffs].id — “layoffs”重复，response.yaml 第 13 行已经用过|rules/anomaly.yaml rules[claims_anomaly].cause — 没有“claims”这个事由|rules/claims.yaml rules[claims_two_year].cause — 没有“claims”这个事由|rules/claims.yaml rules[claims_two_year_city].cause — 没有“claims”这个事由|rules/claims.yaml rules[claims_yoy].cause — 没有“claims”这个事由")]
    [InlineData("response.yaml", "  - { id: openings, name", "  - { id: other, name: 其他 }\n  - { id: openings, name", "response.yaml causes[other].id — 事由编号“other”由系统保留（其他失业风险），请换一个")]
    [InlineData("response.yaml", "from: \"13:30\"", "from: \"11:30\"", "response.yaml working_hours[2].from — 应不早于上一时段的结束时刻（12:00）")]
    [InlineData("response.yaml", "after: 30m, to: [lead]", "after: 15m, to: [lead]", "response.yaml escalation.steps[2].after — 第 3 级的前一步已在 15 分钟后，各步应一步晚于一步")]
    [InlineData("response.yaml", "after: 30m, to: [lead]", "after: 30m, to: []", "response.yaml escalation.steps[2].to — to 和 persons 至少写一个，否则这一步无人可呼")]
    [InlineData("response.yaml", "after: 30m, to: [lead]", "after: 30m, persons: [province_lad]", "response.yaml escalation.steps[2].persons[1] — 没有“province_lad”这个人员，是否想写“province_lead”？")]
    [InlineData("response.yaml", "to: [lead], channels: [sms, mail, call]", "to: [lead], channels: [sms, chat]", "response.yaml escalation.steps[2].channels[2] — 山东省等 153 个地区及其上级没有工作群，这一步的群消息无处可发；请在 service.yaml 的 channels.chat 中配置，或者删去 chat")]
    [InlineData("response.yaml", "  repeat: 30m\n", "", "response.yaml escalation.times — 写了再呼叫的次数 times，还须用 repeat 写明间隔")]
    [InlineData("service.yaml", "store: {", "acknowledgement: { url: \"http://10.0.0.8:8710\" }\nstore: {", "service.yaml acknowledgement.url — 签收链接经由公共网络，应为 https:// 开头的地址，实际是“http://10.0.0.8:8710”")]
    [InlineData("service.yaml", "store: {", "acknowledgement: { reply: { tries: 5 } }\nstore: {", "service.yaml acknowledgement.reply — 须用 secret_file 或 secret_env 指明与短信网关约定的口令")]
    [InlineData("service.yaml", "store: {", "acknowledgement: { reply: { secret_file: secrets/none } }\nstore: {", "service.yaml acknowledgement.reply.secret_file — 找不到文件“secrets/none”（相对于配置目录）")]
    [InlineData("response.yaml", "to: \"12:00\"", "to: \"08:30\"", "response.yaml working_hours[1].to — 结束时刻应晚于开始时刻")]
    [InlineData("response.yaml", "within: 1h, warn_before: 15m", "within: 1h, warn_before: 60m", "response.yaml tasks[acknowledge].warn_before — 提前提醒的时间应短于时限 within")]
    [InlineData("response.yaml", "role: duty_officer, grades: [1, 2], from: raised, within: 4h", "role: duty_officer, grades: [1, 2, 3], from: raised, within: 4h", "response.yaml tasks[acknowledge].id — 任务“acknowledge”在省级第 3 级已经写过")]
    [InlineData("response.yaml", "from: public_attention", "from: verified", "response.yaml tasks[statement].from — 发布权威信息的时限从舆情关注起算，应为 public_attention")]
    [InlineData("response.yaml", "role: lead", "role: analyst", "response.yaml tasks[consultation].role — people.yaml 中没有一个人担任分析员，这项任务无人可办")]
    [InlineData("response.yaml", "region: \"370000\"", "region: \"379900\"", "response.yaml funds[1].region — 区划代码“379900”不在区划表里")]
    [InlineData("response.yaml", "acts: [verify, adjust", "acts: [verify, publish", "response.yaml confirmation.acts[2] — 应为verify、adjust、lower_alert、lift 之一，实际是“publish”")]
    [InlineData("response.yaml", "within: 2h", "within: 0h", "response.yaml tasks[first_report].within — 应在 1m 到 366d 之间，实际是 0h")]
    [InlineData("rules/events.yaml", "cause: layoffs", "cause: layoff", "rules/events.yaml rules[law41].cause — 没有“layoff”这个事由，是否想写“layoffs”？")]
    [InlineData("filing.yaml", "- { every: month, due_days: 5, grace_days: 2 }", "- { every: week, due_days: 5, grace_days: 2 }", "filing.yaml register.deadlines[2] — 同一地区、同一周期的期限写了两次，无法确定以哪一条为准；请删去一条")]
    [InlineData("filing.yaml", "- { days_after_due: 4, at: \"09:00\" }", "- { days_after_due: 1, at: \"10:00\" }", "filing.yaml register.reminders[3].days_after_due — 截止日之后第 1 天的催报写了两次；同一天只催一次，请删去一条")]
    [InlineData("rules/findings.yaml", "findings: [unreported]", "findings: [unreported]\n    at_once: true", "rules/findings.yaml rules[layoffs_unreported].at_once — 写了 findings 的规则看研判结果，at_once 不适用；请删去")]
    [InlineData("rules/completeness.yaml", "1: { rate_below: 0.9 }", "1: { raise_after: 1 }", "rules/completeness.yaml rules[reporters_monthly_silent].grades.1 — 应写明 rate_below（到报率低于）或者 overdue_at_least（逾期家数达到）")]
    [InlineData("filing.yaml", "spellings: [重大技术革新]", "spellings: [订单不足]", "filing.yaml reduction_reasons[R04] — “订单不足”重复：代码 R02 已经用过，无法确定指哪一项")]
    [InlineData("filing.yaml", "people_from: 17", "people_from: 20", "filing.yaml near_line — 略低于报告线的人数和比例，应小于报告线本身")]
    [InlineData("filing.yaml", "closures: []", "closures: [{ enterprise: 示例水泥厂, region: \"379999\", closes_on: 2027-03-31, cause: 示例 }]", "filing.yaml planned_closures.closures[1].region — 区划表中没有代码“379999”")]
    [InlineData("briefing.yaml", "indicator: insured_headcount", "indicator: insured_headcont", "briefing.yaml plan.targets[7].indicator — 没有“insured_headcont”这个指标，是否想写“insured_headcount”？")]
    [InlineData("briefing.yaml", "[job_openings, job_openings_ratio]", "[job_openings, job_applicants]", "briefing.yaml monthly_parts[1].indicators[2] — 指标“job_applicants”不是主要指标，简报里没有它的数值；请在 indicators.yaml 里写 headline: true")]
    [InlineData("briefing.yaml", "\"371600\": [0, 2]", "\"371600\": [0, 1]", "briefing.yaml tiles.371600 — 这个位置已经给了“371400”，请另写一个")]
    [InlineData("briefing.yaml", "\"371600\": [0, 2]", "\"371600\": [0]", "briefing.yaml tiles.371600 — 应写作 [行, 列] 两个数，从 0 起，不超过 39")]
    [InlineData("briefing.yaml", "target_year: 2025", "target_year: 2020", "briefing.yaml plan.target_year — 目标年份应晚于基数年份")]
    [InlineData("filing.yaml", "share_at_least: 0.10", "share_at_least: 10", "filing.yaml line.share_at_least — 应在 0.001 到 1 之间，实际是 10")]
    [InlineData("filing.yaml", "minimum_enterprises: 3", "minimum_enterprises: 1", "filing.yaml monthly_returns.minimum_enterprises — 应在 2 到 1000 之间，实际是 1")]
    [InlineData("sources/monthly_returns.yaml", "kind: month, date", "kind: quarter, date", "sources/monthly_returns.yaml period.kind — 企业月报的统计期应为 month")]
    [InlineData("sources/monthly_returns.yaml", "id: monthly_returns", "id: returns_http", "sources/monthly_returns.yaml id — 编号“returns_http”保留给 HTTP 接口，请换一个")]
    [InlineData("sources/insured_monthly.yaml", "figures:\n", "figures:\n  - { indicator: panel_response_rate, column: 报送率 }\n", "sources/insured_monthly.yaml figures[1].indicator — “panel_response_rate”由失业动态监测企业月报得出，不能由数据源提供")]
    [InlineData("indicators.yaml", "    returns: response_rate", "    roll_up: sum\n    returns: response_rate", "indicators.yaml indicators[panel_response_rate].returns — 由企业月报得出的指标，统计期须为 month，不能有公式，也不能用 roll_up 汇总（各级由月报分别计算）")]
    [InlineData("rules/completeness.yaml", "    family: completeness", "    family: completeness\n    cause: layoffs", "rules/completeness.yaml rules[claims_silent].cause — 这类规则只产生数据预警，不立事项，请删去 cause")]
    [InlineData("levels.yaml", "scheme: four_colours", "scheme: four_colors", "levels.yaml scheme — 没有“four_colors”这个分级方案，是否想写“four_colours”？")]
    [InlineData("regions.yaml", "becomes: \"370114\"", "becomes: \"370199\"", "regions.yaml former_codes[370181].becomes — 区划代码“370199”不在区划表里")]
    [InlineData("regions.yaml", "code: \"371202\"", "code: \"370102\"", "regions.yaml former_codes[370102].code — “370102”仍在使用，不能列为历史代码")]
    [InlineData("regions.yaml", "\"370400\", \"370800\"", "\"370499\", \"370800\"", "regions.yaml groups[lunan].cities[1] — 区划代码“370499”不在区划表里")]
    [InlineData("regions.yaml", "\"371700\": 8795939", "\"379900\": 8795939", "regions.yaml populations.379900 — 区划代码“379900”不在区划表里")]
    [InlineData("regions.yaml", "regions/shandong-regions.csv", "regions/shandong.csv", "regions.yaml file — 找不到文件“regions/shandong.csv”")]
    [InlineData("regions.yaml", "regions/shandong-regions.csv", "../shandong.csv", "regions.yaml file — 应为相对路径，且不能含“..”")]
    [InlineData("regions.yaml", "level: level", "level: 层级", "regions/shandong-regions.csv 层级 — 表头中没有“层级”这一列；表头为：code、name、level、parent")]
    [InlineData("regions/shandong-regions.csv", "370103,市中区", "370102,市中区", "regions/shandong-regions.csv code — 区划代码“370102”重复，regions/shandong-regions.csv 第 4 行已经用过")]
    [InlineData("regions/shandong-regions.csv", "370102,历下区,county,370100", "370102,历下区,county,370000", "regions/shandong-regions.csv code — “历下区”的上级“山东省”应比它高一级")]
    [InlineData("regions/shandong-regions.csv", "370102,历下区,county", "370102,历下区,区", "regions/shandong-regions.csv level — 应为province、city、county 之一，实际是“区”")]
    [InlineData("roster.yaml", "pattern: [jinan_duty]", "pattern: [jinan_dutty]", "roster.yaml rosters[2].rotations[1].pattern[1] — 没有“jinan_dutty”这个人员，是否想写“jinan_duty”？")]
    [InlineData("roster.yaml", "pattern: [province_lead]", "pattern: [province_duty]", "roster.yaml rosters[1].rotations[1].pattern[1] — “province_duty”在 people.yaml 中的职责（role）不是带班领导 lead")]
    [InlineData("roster.yaml", "pattern: [zibo_duty]", "pattern: [yantai_duty]", "roster.yaml rosters[4].rotations[1].pattern[1] — “yantai_duty”负责的地区（烟台市）不含淄博市，不能在此值班")]
    [InlineData("roster.yaml", "region: \"370100\"", "region: \"370199\"", "roster.yaml rosters[2].region — 区划代码“370199”不在区划表里")]
    [InlineData("roster.yaml", "owner: province_lead", "owner: nobody", "roster.yaml rosters[1].owner — 没有“nobody”这个人员，请先在 people.yaml 中登记")]
    [InlineData("roster.yaml", "from: \"17:30\", to: \"08:30\"", "from: \"17:00\", to: \"08:30\"", "roster.yaml rosters[3].shifts[night].from — 与“白班”（08:30 至 17:30）时间重叠；同一天的班次不得重叠")]
    [InlineData("roster.yaml", "from: \"17:30\", to: \"08:30\"", "from: \"17:30\", to: \"09:00\"", "roster.yaml rosters[3].shifts[night].to — 与次日“白班”（08:30 起）时间重叠；相邻两天的班次不得重叠")]
    [InlineData("roster.yaml", "shifts: [off]", "shifts: [of]", "roster.yaml rosters[3].rotations[2].shifts[1] — 没有“of”这个班次，是否想写“off”？")]
    [InlineData("roster.yaml", "    owner: province_lead\n", "    owner: province_lead\n    swaps: [{ first: { day: 2026-02-16, shift: all_day }, second: { day: 2025-11-30, shift: all_day }, reason: 示例 }]\n", "roster.yaml rosters[1].swaps[1].second.day — 2025-11-30 没有“全天班”这个班次，不能换班")]
    [InlineData("roster.yaml", "    owner: province_lead\n", "    owner: province_lead\n    overrides: [{ from: 2026-05-02 08:30, to: 2026-05-01 08:30, officers: province_duty, reason: 示例 }]\n", "roster.yaml rosters[1].overrides[1].to — 结束时刻应晚于开始时刻")]
    [InlineData("roster.yaml", "    owner: province_lead\n", "    owner: province_lead\n    waived_gaps: [{ from: 2026-02-30 08:30, to: 2026-05-01 08:30, reason: 示例 }]\n", "roster.yaml rosters[1].waived_gaps[1].from — 没有这一天：2026-02-30 08:30")]
    [InlineData("roster.yaml", "turn: week", "turn: weekly", "roster.yaml rosters[1].rotations[1].turn — 应为shift、day、week 之一，实际是“weekly”；是否想写“week”？")]
    [InlineData("roster.yaml", "check_ahead: 30d", "check_ahaed: 30d", "roster.yaml check_ahaed — 没有“check_ahaed”这个键，是否想写“check_ahead”？")]
    [InlineData("calendar.yaml", "  - 2024-02-10\n", "", "calendar.yaml spring_festival — 缺少 2024 年的春节日期")]
    [InlineData("calendar.yaml", "- 2024-02-10", "- 2024-03-10", "calendar.yaml spring_festival[11] — 春节应在 1 月 20 日到 2 月 21 日之间，实际是 2024-03-10")]
    [InlineData("calendar.yaml", "- 2030-02-03", "- 2031-01-23", "calendar.yaml spring_festival[17] — 2031-01-23 不在 years 所写的 2014 到 2030 年之内|calendar.yaml spring_festival — 缺少 2030 年的春节日期")]
    [InlineData("calendar.yaml", "[2025-01-26,", "[2025-01-24,", "calendar.yaml make_up_days.2025.workdays[1] — 调休上班日应为周六或周日，2025-01-24 不是")]
    [InlineData("indicators.yaml", "of: initial_claims, periods: 4", "of: initial_claim, periods: 4", "indicators.yaml indicators[initial_claims_4w].formula.of — 没有“initial_claim”这个指标，是否想写“initial_claims”？")]
    [InlineData("indicators.yaml", "of: insured_headcount, periods: 12", "of: recipients, periods: 12", "indicators.yaml indicators[insured_loss_rate].formula.of — “recipients”的统计期（week）与“insured_loss_rate”的（month）不同；请先用 aggregate 换成同一种统计期")]
    [InlineData("indicators.yaml", "of: initial_claims, periods: 4", "of: initial_claims, periods: 4, minimum: 5", "indicators.yaml indicators[initial_claims_4w].formula.minimum — 不能大于期数 periods（4），实际是 5")]
    [InlineData("indicators.yaml", "of: job_openings, periods: 4", "of: job_openings_4w, periods: 4", "indicators.yaml indicators[job_openings_4w].formula — 公式互相引用成了一圈：job_openings_4w → job_openings_4w")]
    [InlineData("indicators.yaml", "    kind: rate\n    direction: higher_is_worse\n", "    kind: rate\n    roll_up: sum\n", "indicators.yaml indicators[initial_claims_4w_per_thousand].roll_up — 由公式得出的指标在各级分别计算，不能再汇总，请删去 roll_up")]
    [InlineData("sources/insurance_weekly.yaml", "indicator: recipients", "indicator: recipient", "sources/insurance_weekly.yaml figures[2].indicator — 没有“recipient”这个指标，是否想写“recipients”？")]
    [InlineData("sources/insurance_weekly.yaml", "indicator: recipients", "indicator: initial_claims_4w", "sources/insurance_weekly.yaml figures[2].indicator — “initial_claims_4w”由公式得出，不能由数据源提供")]
    [InlineData("sources/insurance_weekly.yaml", "indicator: recipients", "indicator: insured_headcount", "sources/insurance_weekly.yaml figures[2].indicator — “insured_headcount”的统计期是 month，与此数据源的 week 不同")]
    [InlineData("sources/layoff_workbooks.yaml", "id: layoff_workbooks", "id: layoff_reports", "sources/layoff_workbooks.yaml id — “layoff_reports”重复，sources/layoff_reports.yaml 第 5 行已经用过")]
    [InlineData("rules/data.yaml", "source: insurance_weekly", "source: insurance_week", "rules/data.yaml rules[insurance_weekly_shape].source — 没有“insurance_week”这个数据源，是否想写“insurance_weekly”？")]
    [InlineData("rules/data.yaml", "1: { falls_to: 0.5, rises_to: 1.5 }", "1: { falls_to: 0.5, rises_to: 2 }\n      2: { rises_to: 1.5 }", "rules/data.yaml rules[insured_leap].grades.2 — 第 2 级的条件应严于第 1 级：falls_to 更小，rises_to 更大；最低一级没有写的一边，以上各级也不能写")]
    [InlineData("rules/data.yaml", "1: { falls_to: 0.5, rises_to: 1.5 }", "1: { raise_after: 1 }", "rules/data.yaml rules[insured_leap].grades.1 — 应写明 falls_to（减到典型值的多少）或者 rises_to（增到典型值的几倍）")]
    [InlineData("sources/recruitment_weekly.yaml", "follow_up: duty_officer", "follow_up: auditor", "sources/recruitment_weekly.yaml follow_up — people.yaml 中没有一个人担任 auditor，数据源“recruitment_weekly”缺报、突变时无人催报核实")]
    [InlineData("sources/layoff_workbooks.yaml", "id: layoff_workbooks", "id: layoff_http", "sources/layoff_workbooks.yaml id — 编号“layoff_http”保留给 HTTP 接口，请换一个")]
    [InlineData("sources/insurance_weekly.yaml", "known: arrival", "known: { column: 日期, after_period_end: 5d }", "sources/insurance_weekly.yaml known — 应恰写一种：arrival、column、after_period_end 或 after_week_of")]
    [InlineData("sources/insurance_weekly.yaml", "known: arrival", "only_if: [{ column: 类型, equals: 1, not_empty: true }]", "sources/insurance_weekly.yaml only_if[1] — 应恰写一个条件：equals、in、not_in、matches、not_empty、before 或 not_before")]
    [InlineData("sources/insurance_weekly.yaml", "{ column: 行政区划代码, by: code }", "{ column: 行政区划代码, fixed: CN }", "sources/insurance_weekly.yaml region — “column”和“fixed”应恰写一个")]
    [InlineData("sources/insurance_weekly.yaml", "{ column: 行政区划代码, by: code }", "{ fixed: US }", "sources/insurance_weekly.yaml region.fixed — 区划代码“US”不在区划表里")]
    [InlineData("sources/insurance_weekly.yaml", "[yyyy-MM-dd,", "[YYYY-mm-dd,", "sources/insurance_weekly.yaml dates[1] — “YYYY-mm-dd”不是可用的日期写法；应含年 yyyy 和月 MM，如 yyyy-MM-dd、yyyy年M月d日、yyyyMM")]
    [InlineData("sources/insurance_weekly.yaml", "path: insurance/weekly/*.csv", "path: ../weekly/*.csv", "sources/insurance_weekly.yaml path — 应为相对路径，用“/”分隔，且不能含“..”")]
    [InlineData("rules/claims.yaml", "indicator: initial_claims_4w\n    # 先", "indicator: initial_claims_5w\n    # 先", "rules/claims.yaml rules[claims_two_year].indicator — 没有“initial_claims_5w”这个指标，是否想写“initial_claims_4w”？")]
    [InlineData("rules/claims.yaml", "id: claims_yoy", "id: law41", "rules/events.yaml rules[law41].id — “law41”重复，rules/claims.yaml 第 38 行已经用过")]
    [InlineData("rules/claims.yaml", "id: claims_yoy", "id: calendar_arrangement", "rules/claims.yaml rules[calendar_arrangement].id — 编号“calendar_arrangement”由系统保留，请换一个")]
    [InlineData("rules/claims.yaml", "2: { at_least: 500 }", "2: { at_least: 100 }", "rules/claims.yaml rules[claims_two_year].grades.2 — 第 2 级的警戒线 100 比第 1 级的 200 更容易达到；级别越高，条件应越严")]
    [InlineData("rules/claims.yaml", "2: { at_least: 500 }", "2: { at_least: 200 }", "rules/claims.yaml rules[claims_two_year].grades.2 — 第 2 级的条件与第 1 级相同，第 1 级将永远不会出现")]
    [InlineData("rules/claims.yaml", "2: { at_least: 500 }", "2: { at_least: 500, at_most: 900 }", "rules/claims.yaml rules[claims_two_year].grades.2 — “at_least”和“at_most”应恰写一个")]
    [InlineData("rules/claims.yaml", "    grades:\n      1: { at_least: 200 }\n      2: { at_least: 500 }\n      3: { at_least: 2000, raise_after: 2 }", "    grades: {}", "rules/claims.yaml rules[claims_two_year].grades — 不能为空，至少要有一项")]
    [InlineData("rules/claims.yaml", "3: { at_least: 2000", "5: { at_least: 2000", "rules/claims.yaml rules[claims_two_year].grades.5 — 键应为1 到 4 的级别（4 最重），实际是“5”")]
    [InlineData("rules/claims.yaml", "    regions: { levels: [city] }", "    regions: { levels: [county] }", "rules/claims.yaml rules[claims_two_year_city].indicator — “initial_claims_4w_per_thousand”按常住人口计算，但规则适用的 136 个地区没有人口数（如 370102 历下区）；请在 regions.yaml 的 populations 中补上，或收窄规则的适用地区")]
    [InlineData("rules/claims.yaml", "compare: lunar_year_before", "compare: lunar_year_before\n    pause: spring_festival", "rules/claims.yaml rules[claims_yoy].pause — 春节暂停只用于与上期相比（compare: previous_period）；同比规则已避开春节影响")]
    [InlineData("rules/insured.yaml", "    minimum_indicator: insured_headcount\n", "", "rules/insured.yaml rules[insured_loss].grades.1.minimum — “insured_loss_rate”不是人数，写了 minimum 就须用 minimum_indicator 写明是哪个指标的人数")]
    [InlineData("rules/insured.yaml", "minimum_indicator: insured_headcount", "minimum_indicator: initial_claims", "rules/insured.yaml rules[insured_loss].minimum_indicator — “initial_claims”的统计期（week）与“insured_loss_rate”的（month）不同")]
    [InlineData("rules/completeness.yaml", "2: { periods_missing: 3 }", "2: { periods_missing: 1 }", "rules/completeness.yaml rules[claims_silent].grades.2.periods_missing — 第 2 级的期数应多于第 1 级的 1")]
    [InlineData("rules/completeness.yaml", "indicator: initial_claims", "indicator: initial_claims_4w", "rules/completeness.yaml rules[claims_silent].indicator — “initial_claims_4w”由公式得出，没有应报日；请改写它所用的指标")]
    [InlineData("rules/events.yaml", "effective: { from: 2016-03-28, to: null }", "effective: { from: 2016-03-28, to: 2015-12-31 }", "rules/events.yaml rules[sd2016_event].effective.to — 止期早于起期（2016-03-28）")]
    [InlineData("rules/events.yaml", "- { people_at_least: 200 }", "- { people_at_least: 200, match: all }", "rules/events.yaml rules[sd2016_event].grades.3.any[2].match — match: all 要求人数和比例都写")]
    [InlineData("rules/events.yaml", "- { people_at_least: 200 }", "- {}", "rules/events.yaml rules[sd2016_event].grades.3.any[2] — 没有写任何条件：人数、比例、企业数、合计人数、种类至少写一项")]
    [InlineData("rules/events.yaml", "- { people_at_least: 200 }", "- { people_at_least: 200, people_more_than: 199 }", "rules/events.yaml rules[sd2016_event].grades.3.any[2].people_more_than — people_at_least（含本数）和 people_more_than（不含本数）只能写一个")]
    [InlineData("rules/events.yaml", "    regions: { levels: [county] }", "    regions: { levels: [county], groups: [luzhong], except: [\"370199\"] }", "rules/events.yaml rules[law41].regions.groups[1] — 没有“luzhong”这个地区分组|rules/events.yaml rules[law41].regions.except[1] — 区划代码“370199”不在区划表里")]
    [InlineData("rules/events.yaml", "basis: { document: 中华人民共和国劳动合同法, article", "basis: { article", "rules/events.yaml rules[law41].basis.document — 法律或已公布的方案须写明文件名称")]
    [InlineData("rules/anomaly.yaml", "      2: { probability_at_least: 0.99, excess_at_least: 100, raise_after: 2 }", "      3: { probability_at_least: 0.99, excess_at_least: 100 }", "rules/anomaly.yaml rules[claims_anomaly].grades.3 — 第 3 级超过检测器单独研判的上限：levels.yaml 的 detector_alone_up_to 是第 2 级；请删去此级，或者经批准后提高上限")]
    [InlineData("rules/anomaly.yaml", "2: { probability_at_least: 0.99, excess_at_least: 100", "2: { probability_at_least: 0.8, excess_at_least: 100", "rules/anomaly.yaml rules[claims_anomaly].grades.2 — 第 2 级的条件比第 1 级更容易达到；级别越高，条件应越严")]
    [InlineData("rules/anomaly.yaml", "2: { probability_at_least: 0.99, excess_at_least: 100, raise_after: 2 }", "2: { probability_at_least: 0.9, excess_at_least: 50, raise_after: 2 }", "rules/anomaly.yaml rules[claims_anomaly].grades.2 — 第 2 级的条件与第 1 级相同，第 1 级将永远不会出现")]
    [InlineData("rules/anomaly.yaml", "1: { probability_at_least: 0.9, excess_at_least: 50, raise_after: 2 }\n      2: { probability_at_least: 0.99, excess_at_least: 100, raise_after: 2 }", "1: { probability_at_least: 0.9 }", "rules/anomaly.yaml rules[claims_anomaly].grades.1 — 应写明人数下限 excess_at_least 或者偏离幅度 deviation_at_least，避免几个人的变化引起预警")]
    [InlineData("rules/anomaly.yaml", "probability_at_least: 0.9, excess", "probability_at_least: 0.4, excess", "rules/anomaly.yaml rules[claims_anomaly].grades.1.probability_at_least — 应在 0.5 到 0.9999 之间，实际是 0.4")]
    [InlineData("rules/anomaly.yaml", "1: { probability_at_least: 0.9, deviation_at_least: 3,", "1: { probability_at_least: 0.9, excess_at_least: 3, deviation_at_least: 3,", "rules/anomaly.yaml rules[openings_share_anomaly].grades.1.excess_at_least — “job_openings_share”不是人数或个数，请改用 deviation_at_least（偏离预期的百分比）|rules/anomaly.yaml rules[openings_share_anomaly].grades.2 — 第 2 级的条件比第 1 级更容易达到；级别越高，条件应越严")]
    [InlineData("rules/anomaly.yaml", "indicator: initial_claims", "indicator: initial_claims_4w", "rules/anomaly.yaml rules[claims_anomaly].indicator — “initial_claims_4w”由公式得出（相邻各期互相重叠，或者可能为负），检测器会误判；请改用公式所用的原始指标")]
    [InlineData("rules/anomaly.yaml", "indicator: initial_claims", "indicator: job_applicants", "rules/anomaly.yaml rules[claims_anomaly].indicator — “job_applicants”只作背景（direction: context），分不清偏高偏低哪一边是坏消息；请在 indicators.yaml 中写明 higher_is_worse 或者 lower_is_worse")]
    [InlineData("rules/composite.yaml", "{ regions_at_least: 3, grade_at_least: 2 }", "{ grade_at_least: 2 }", "rules/composite.yaml rules[counties_together].grades.2.any[1] — 应写明下级地区的个数或者占比（regions_at_least、share_at_least），或者独立来源的个数（sources_at_least），二者取其一")]
    [InlineData("rules/composite.yaml", "{ sources_at_least: 2, grade_at_least: 2 }", "{ sources_at_least: 2, level: county, grade_at_least: 2 }", "rules/composite.yaml rules[corroborated].grades.3.any[1].level — 独立来源在本地区内计数，不写 level")]
    [InlineData("rules/composite.yaml", "{ sources_at_least: 2, grade_at_least: 2 }", "{ sources_at_least: 9, grade_at_least: 2 }", "rules/composite.yaml rules[corroborated].grades.3.any[1].sources_at_least — 所计规则只有 5 个事由，永远达不到 9 个；请给规则写明 cause，或者减少个数")]
    [InlineData("rules/composite.yaml", "levels: [city] }\n    window_days: 14", "levels: [city, county] }\n    window_days: 14", "rules/composite.yaml rules[counties_together].grades.2.any[1] — county 没有下级地区可计，请缩小 regions.levels，或者改用 sources_at_least|rules/composite.yaml rules[counties_together].grades.3.any[1] — county 没有下级地区可计，请缩小 regions.levels，或者改用 sources_at_least|rules/composite.yaml rules[counties_together].grades.3.any[2] — county 没有下级地区可计，请缩小 regions.levels，或者改用 sources_at_least|rules/composite.yaml rules[counties_together].grades.4.any[1] — county 没有下级地区可计，请缩小 regions.levels，或者改用 sources_at_least")]
    [InlineData("rules/composite.yaml", "level: county, regions_at_least: 10", "level: province, regions_at_least: 10", "rules/composite.yaml rules[cities_together].grades.3.any[2] — 所计层级 province 应低于规则适用的层级 province")]
    [InlineData("rules/composite.yaml", "    window_days: 14", "    rules: [law42, claims_silent]\n    window_days: 14", "rules/composite.yaml rules[counties_together].rules[1] — 没有“law42”这个规则，是否想写“law41”？|rules/composite.yaml rules[counties_together].rules[2] — “claims_silent”只产生数据预警，综合类规则不计数据预警，请删去")]
    [InlineData("rules/composite.yaml", "    window_days: 14", "    causes: [layoff]\n    window_days: 14", "rules/composite.yaml rules[counties_together].causes[1] — 没有“layoff”这个规则使用的事由，是否想写“layoffs”？")]
    [InlineData("rules/composite.yaml", "{ regions_at_least: 3, grade_at_least: 3 }\n          - { regions_at_least: 4", "{ regions_at_least: 2, grade_at_least: 2 }\n          - { regions_at_least: 4", "rules/composite.yaml rules[counties_together].grades.3.any[1] — 第 3 级的条件不比第 2 级的严；级别越高，条件应越严")]
    [InlineData("rules/composite.yaml", "    window_days: 14", "    window_days: 60", "rules/composite.yaml rules[counties_together].window_days — 应在 1 到 35 之间，实际是 60")]
    [InlineData("rules/anomaly.yaml", "indicator: initial_claims", "indicator: initial_claim", "rules/anomaly.yaml rules[claims_anomaly].indicator — 没有“initial_claim”这个指标，是否想写“initial_claims”？")]
    [InlineData("rules/anomaly.yaml", "    false_alarms: 0.5\n", "", "rules/anomaly.yaml rules[claims_anomaly].false_alarms — 缺少必填的键“false_alarms”（误报预算：每个统计期，本规则在全部适用地区合计，可以承受多少次误报（期望值））")]
    [InlineData("levels.yaml", "detector_alone_up_to: 2", "detector_alone_up_to: 1", "rules/anomaly.yaml rules[claims_anomaly].grades.2 — 第 2 级超过检测器单独研判的上限：levels.yaml 的 detector_alone_up_to 是第 1 级；请删去此级，或者经批准后提高上限|rules/anomaly.yaml rules[openings_share_anomaly].grades.2 — 第 2 级超过检测器单独研判的上限：levels.yaml 的 detector_alone_up_to 是第 1 级；请删去此级，或者经批准后提高上限|rules/anomaly.yaml rules[openings_anomaly].grades.2 — 第 2 级超过检测器单独研判的上限：levels.yaml 的 detector_alone_up_to 是第 1 级；请删去此级，或者经批准后提高上限")]
    public void A_slip_of_the_operator_is_told_once_and_where_it_is(string file, string from, string to, string expected)
    {
        profile.With(file, from, to);

        Assert.Equal(expected.Split('|').Order(StringComparer.Ordinal), profile.Mistakes().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_cause_without_a_response_plan_is_refused_and_without_causes_there_are_no_cases()
    {
        profile.Without("response.yaml");
        Assert.Equal("rules/anomaly.yaml rules[claims_anomaly].cause — 写了事由 cause，但没有 response.yaml", profile.Mistakes()[0]);

        foreach (var file in Directory.GetFiles(Path.Combine(profile.Folder, "rules")))
        {
            File.WriteAllLines(file, File.ReadAllLines(file).Where(line => !line.StartsWith("    cause:", StringComparison.Ordinal)));
        }

        Assert.Equal("rules/composite.yaml rules[corroborated].grades.3.any[1].sources_at_least — 所计规则只有 1 个事由，永远达不到 2 个；请给规则写明 cause，或者减少个数", Assert.Single(profile.Mistakes()));
        Assert.Null(profile.Without("rules/composite.yaml").Load().Configuration!.Cases);
    }

    [Fact]
    public void The_response_plan_is_what_the_file_says()
    {
        var frame = profile.Load().Configuration!.Cases!;

        Assert.Equal("layoffs", frame.CauseOf("law41"));
        var county = frame.Plan.For(Monitor.Rules.Regions.AdministrativeLevel.County);
        var report = county.TasksAt(Monitor.Rules.Grading.Grade.Severe).Single(task => task.Id == "first_report");
        Assert.Equal(
            (new TimeLimit(ClockStart.DataKnown, TimeSpan.FromHours(2), false, TimeSpan.FromMinutes(30)), TaskKind.FirstReport, ""),
            (report.Limit, report.Kind, report.Basis));
        Assert.Equal(TimeSpan.FromHours(12), county.TasksAt(Monitor.Rules.Grading.Grade.Serious).Single(task => task.Id == "first_report").Limit.Within);
        Assert.Equal((50_000_000m, "370000"), (frame.Plan.Funds.Single().Balance, frame.Plan.Funds.Single().Region));
        Assert.Equal(TimeSpan.FromHours(8), frame.Calendar.DayLength);
        Assert.Equal("协商薪酬", county.MeasureOf("wage_consultation")!.Name);
    }

    [Fact]
    public void The_mistakes_of_all_files_are_told_at_once()
    {
        profile.With("service.yaml", "poll: 1m", "pol: 1m")
            .With("people.yaml", "grade: 1", "grade: 7")
            .With("regions.yaml", "年份", "年份\n")
            .With("indicators.yaml", "key: initial_claims_4w\n", "key: 四周\n")
            .With("rules/claims.yaml", "family: change", "family: chnage")
            .With("sources/insured_monthly.yaml", "kind: month", "kind: monthly");

        Assert.Equal(
            [
                "indicators.yaml indicators[四周].key — 应为小写英文字母开头、只含小写字母、数字和下划线的编号，实际是“四周”",
                "people.yaml people[province_duty].receives.grade — 应在 1 到 4 之间，实际是 7",
                "regions.yaml  — YAML 格式有误：冒号的位置不对，请检查缩进；值里含有冒号时请加引号",
                "rules/claims.yaml rules[claims_yoy].family — 应为event、rate、change、anomaly、composite、completeness、plausibility、delivery、reporters 之一，实际是“chnage”；是否想写“change”？",
                "service.yaml intake.pol — 没有“pol”这个键，是否想写“poll”？",
                "sources/insured_monthly.yaml period.kind — 应为day、week、sunday_week、month、quarter、year 之一，实际是“monthly”；是否想写“month”？",
            ],
            profile.Mistakes());
    }

    [Fact]
    public void What_is_missing_or_out_of_place_in_the_folder_is_told()
    {
        profile.Without("levels.yaml").WithFile("people.yml", "people: []").WithFile("rules/more.yml", "rules: []").WithFile("level.yaml", "").Without("people.yaml");

        Assert.Equal(
            [
                "level.yaml  — 不会读取此文件：是否应改名为“levels.yaml”？",
                "levels.yaml  — 缺少这个文件",
                "people.yml  — 不会读取此文件：是否应改名为“people.yaml”？",
                "rules/more.yml  — 不会读取此文件：文件名应以 .yaml 结尾",
                "service.yaml mode — 试运行和正式运行须有 people.yaml；只作历史回放时写 replay_only",
            ],
            profile.Mistakes());
    }

    [Fact]
    public void A_folder_that_is_not_there_is_a_mistake()
    {
        var nowhere = Path.Combine(profile.Folder, "nowhere");

        Assert.Equal($"{nowhere}:1:1 — 没有这个配置目录，请用 --config 指明", Assert.Single(ConfigurationLoader.Load(nowhere, []).Errors).ToString());
    }

    [Fact]
    public void Channels_are_checked_with_their_secrets_and_their_texts()
    {
        profile.With("service.yaml", "# channels:\n#   mail:", """
            channels:
              mail: { host: mail.example.gov.cn, security: none, user: monitor, from_address: alert@example.gov.cn, ca_file: ca.pem }
              sms: { url: "http://sms.example.gov.cn/send", parameters: { to: "{to}", msg: "{txt}" }, accepted_status: [200], give_up_status: [200] }
            #   mail:
            """);
        foreach (var text in Directory.Exists(Path.Combine(profile.Folder, "texts")) ? Directory.GetFiles(Path.Combine(profile.Folder, "texts")) : [])
        {
            File.Delete(text);
        }

        Assert.Equal(
            new[]
            {
                "service.yaml channels — 配置了通知通道，但 texts/ 中没有通知模板（*.liquid）",
                "service.yaml channels.mail.security — 邮件服务器 mail.example.gov.cn 不在本机，必须加密：应为 starttls 或 tls",
                "service.yaml channels.mail.user — 写了账号，还须用 password_file 或 password_env 指明口令来源",
                "service.yaml channels.mail.ca_file — 找不到文件“ca.pem”（相对于配置目录）",
                "service.yaml channels.sms.url — 网关不在本机而地址未加密：请改用 https://，确无条件时写 allow_unencrypted: true",
                "service.yaml channels.sms.parameters — 参数中没有用到占位符“{text}”",
                "service.yaml channels.sms.parameters.msg — 没有占位符“{txt}”；可用：{to}、{text}、{user}、{password}、{key}、{receipt}",
                "service.yaml channels.sms.give_up_status[1] — 状态码 200 已列入 accepted_status，只能列入一处",
            }.Order(StringComparer.Ordinal),
            profile.Mistakes().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Several_providers_chat_groups_and_limits_are_checked_together()
    {
        profile.With(
            "service.yaml",
            "# channels:\n",
            """
            channels:
              sms:
                - { id: a, url: "http://127.0.0.1/send", parameters: { to: "{to}", text: "{text}", dlr: "{receipt}" } }
                - { id: a, kind: aliyun, signature: 【别的签名】, parameters: { x: "{enterprise}" }, templates: { newer: SMS_1 }, receipts: true }
                - { kind: tencent, user: AKID, password_env: X, template: 1, app_id: 2, parameters: { "1": "{region}", "3": "{number}" } }
              chat:
                - { id: g, kind: wecom, url: "http://chat.example.gov.cn/send", region: "999999" }
            #   mail:

            """)
            .With("service.yaml", "budget: { per_day: 20, reserve: 5 }", "budget: { per_day: 5, reserve: 5 }")
            .With("service.yaml", "from: \"22:00\", until: \"07:00\"", "from: \"07:00\", until: \"07:00\"");

        Assert.Equal(
            new[]
            {
                "service.yaml channels.sms[a].parameters — 用了占位符“{receipt}”，还须配置 delivery.receipts（回执地址和口令）",
                "service.yaml channels.sms[a].id — 编号“a”重复",
                "service.yaml channels.sms[a].kind — 须写 user（AccessKey ID 或 SecretId），并用 password_file 或 password_env 指明密钥来源",
                "service.yaml channels.sms[a].kind — 须写 template（模板编号）",
                "service.yaml channels.sms[a].parameters.x — 没有占位符“{enterprise}”；可用：{text}、{prefix}、{region}、{grade}、{label}、{change}、{summary}、{number}、{count}、{overview}",
                "service.yaml channels.sms[a].receipts — 写了 receipts: true，还须配置 delivery.receipts（回执地址和口令）",
                "service.yaml channels.sms[a].signature — 各短信通道的签名须相同：第一个是【就业监测】，否则换通道重发时无法辨认是同一条",
                "service.yaml channels.sms[a].templates.newer — 没有“newer”这个事由；可写：new、worse、lifted、repeat、correction、late、drill、case",
                "service.yaml channels.sms[3].parameters — 腾讯云的模板变量按次序写作 \"1\"、\"2\"，不得跳号，最多 9 个",
                "service.yaml channels.chat[g].url — 接口不在本机而地址未加密：请改用 https://，确无条件时写 allow_unencrypted: true",
                "service.yaml channels.chat[g].kind — 须用 key_file 或 key_env 指明机器人密钥的来源",
                "service.yaml channels.chat[g].region — 区划代码“999999”不在区划表里",
                "service.yaml delivery.budget.reserve — 应小于 per_day（5），否则其他级别的短信都发不出去",
                "service.yaml delivery.quiet_hours.until — 与 from 相同，时段为空；不设免打扰时段的，请去掉 quiet_hours",
            }.Order(StringComparer.Ordinal),
            profile.Mistakes().Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("370000", "")]
    [InlineData("370200", "response.yaml escalation.steps[2].channels[2] — 山东省等 142 个地区及其上级没有工作群，这一步的群消息无处可发；请在 service.yaml 的 channels.chat 中配置，或者删去 chat")]
    public void A_step_that_asks_for_chat_groups_names_the_regions_that_none_serves(string region, string expected)
    {
        profile
            .With("response.yaml", "to: [lead], channels: [sms, mail, call]", "to: [lead], channels: [sms, chat]")
            .With("service.yaml", "# channels:\n", $"channels: {{ chat: [{{ id: duty, kind: wecom, url: \"https://qyapi.weixin.qq.com/cgi-bin/webhook/send\", key_env: KEY, region: \"{region}\" }}] }}\n#\n");

        Assert.Equal(expected, string.Join('\n', profile.Mistakes()));
        Assert.All(profile.Load().Errors, error => Assert.Contains("channels: [sms, chat]", File.ReadLines(Path.Combine(profile.Folder, error.File)).ElementAt(error.Line - 1), StringComparison.Ordinal));
    }

    [Fact]
    public void Who_reports_what_must_be_delivered_by_some_source()
    {
        profile.With("sources/insured_monthly.yaml", "indicator: insured_headcount", "indicator: recipients");

        Assert.Contains(
            "rules/completeness.yaml rules[insured_silent].indicator — 没有一个数据源报送“insured_headcount”，名册上的地区永远报不齐；请在 sources/ 中补上数据源，或者删去这条规则",
            profile.Mistakes());
    }

    [Fact]
    public void Returns_that_nothing_says_how_to_aggregate_are_a_mistake()
    {
        profile.With("filing.yaml", "monthly_returns:", "substitution_of_returns:");

        var mistakes = profile.Mistakes();

        Assert.Contains("sources/monthly_returns.yaml kind — 没有写明企业月报如何汇总；请在 filing.yaml 中补上 monthly_returns", mistakes.Select(mistake => mistake.Replace("yaml  —", "yaml kind —", StringComparison.Ordinal)));
        Assert.Contains("indicators.yaml indicators[panel_loss_rate].returns — 没有写明企业月报如何汇总；请在 filing.yaml 中补上 monthly_returns", mistakes);
    }

    [Fact]
    public void Festival_rules_need_a_calendar()
    {
        profile.Without("calendar.yaml");

        Assert.Equal(
            [
                "rules/anomaly.yaml rules[openings_anomaly].pause — 春节暂停需要 calendar.yaml，但没有这个文件",
                "rules/claims.yaml rules[claims_yoy].compare — 按农历对齐需要 calendar.yaml，但没有这个文件",
                "rules/data.yaml rules[claims_halved].pause — 春节暂停需要 calendar.yaml，但没有这个文件",
                "rules/data.yaml rules[openings_halved].pause — 春节暂停需要 calendar.yaml，但没有这个文件",
                "rules/openings.yaml rules[openings_yoy].compare — 按农历对齐需要 calendar.yaml，但没有这个文件",
                "rules/openings.yaml rules[openings_mom].pause — 春节暂停需要 calendar.yaml，但没有这个文件",
            ],
            profile.Mistakes());
    }

    [Fact]
    public void The_version_speaks_of_every_byte_of_every_file()
    {
        var first = profile.Load().Configuration!.Version;
        var again = profile.Load().Configuration!.Version;
        var changed = profile.With("regions/shandong-regions.csv", "370103,市中区", "370103,市中").Load().Configuration!.Version;

        Assert.Matches("^[0-9a-f]{12}$", first);
        Assert.Equal(first, again);
        Assert.NotEqual(first, changed);
    }

    [Fact]
    public void A_zone_reports_like_a_county_of_its_city()
    {
        profile.With("regions.yaml", "# zones:\n#   - ", "zones:\n  - ");

        var regions = profile.Load().Configuration!.Rules.Regions;
        var zone = regions.Find("370271")!;
        Assert.Equal((AdministrativeLevel.County, true, "青岛市青岛高新区"), (zone.Level, zone.IsZone, regions.FullName(zone)));
    }

    [Fact]
    public void A_tree_can_be_made_of_a_list_of_counties_that_comes_with_the_data()
    {
        var input = Path.Combine(profile.Folder, "input");
        profile.WithFile("input/regions/counties.csv", "county_fips,county,state,state_name\n01001,Autauga,AL,Alabama\n01003,Baldwin,AL,Alabama\n02013,Aleutians East,AK,Alaska\n")
            .WithFile("regions.yaml", """
                from_input: true
                file: regions/counties.csv
                build:
                  province: { code: US, name: 美国 }
                  city: { code: state, name: state_name }
                  county: { code: county_fips, name: county }
                """)
            .WithFile("people.yaml", "people: []")
            .Without("briefing.yaml")
            .Without("roster.yaml")
            .With("response.yaml", "\"370000\"", "US")
            .With("rules/claims.yaml", "    regions: { levels: [city] }", "    regions: { levels: [city], codes: [US], except: [AL, AK] }");

        var missing = Assert.Single(profile.Load().Errors);
        var loaded = profile.Load(input);

        Assert.Equal("regions.yaml:2:7 file — 区划表“regions/counties.csv”来自数据目录，请用 --input 指明该目录", missing.ToString());
        Assert.Empty(loaded.Errors);
        var regions = loaded.Configuration!.Rules.Regions;
        Assert.Equal(["US", "AK", "AL", "01001", "01003", "02013"], regions.Regions.Select(region => region.Code));
        Assert.Equal("AlabamaBaldwin", regions.FullName(regions.Find("01003")!));
    }

    [Fact]
    public void A_group_stands_for_its_cities_in_the_scope_of_a_rule()
    {
        profile.With("rules/openings.yaml", "regions: { levels: [city] }", "regions: { levels: [city], groups: [lunan], codes: [\"370100\"] }");

        var rules = profile.Load().Configuration!.Rules;
        var rule = rules.Rules.Single(rule => rule.Id == "openings_yoy");
        Assert.Equal(["370100", "370400", "370800", "371300", "371700"], rule.Scope.Select(rules.Regions).Select(region => region.Code));
    }

    [Fact]
    public void Patience_can_be_given_for_each_grade()
    {
        var rule = profile.Load().Configuration!.Rules.Rules.Single(rule => rule.Id == "claims_yoy");

        Assert.Equal([1, 1, 2, 1], rule.Policy.PeriodsToRaise);
        Assert.Equal(4, rule.Policy.PeriodsToLower);
    }
}
