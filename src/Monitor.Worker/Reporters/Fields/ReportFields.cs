using System.Collections.Immutable;
using static Monitor.Worker.Reporters.Fields.ReportFieldGroup;
using static Monitor.Worker.Reporters.Fields.ReportFieldKind;

namespace Monitor.Worker.Reporters.Fields;

/// <summary>Every field of a report with the words that the form and the template ask for it in.</summary>
internal static class ReportFields
{
    public static readonly ImmutableArray<ReportField> All =
    [
        new("number", "报告编号", Text, Enterprise, "本单位自编，一事一号；更正、续报、终报仍用原编号"),
        new("enterprise", "企业名称", Text, Enterprise, "营业执照上的全称") { Required = true },
        new("credit_code", "统一社会信用代码", CreditCode, Enterprise, "18 位"),
        new("region", "行政区划代码", ReportFieldKind.Region, Enterprise, "企业所在县（市、区）") { Required = true },

        new("zero", "本期无裁减", Tick, Zero, "零报告：报告期内没有裁减人员和突发情况的选是，只填企业、地区和报告期，报告编号可以不填"),
        new("period", "报告期", Text, Zero, "零报告说的是哪一期，例如 2026-11 或者 2026年第47周"),
        new("stage", "报告阶段", Stage, Main, "第一次报告这件事选初报；情况有变化选续报；处理完毕选终报"),
        new("kind", "裁减类型", ReportFieldKind.Kind, Main) { Required = true },
        new("people", "裁减人数", Count, Main, "计划裁减和已经裁减的合计；没有裁减的填 0") { Required = true },
        new("headcount", "裁减前职工人数", Count, Main, "裁减前的在册职工总数，裁减比例按它计算") { Required = true },
        new("notice_date", "报告日期", Day, Main) { Required = true },
        new("effective_date", "实施日期", Day, Main, "第一批人员离岗或停产停业的日期") { Required = true },
        new("reduction_type", "减少类型", ReductionType, Main),
        new("main_reason", "主要原因", Reason, Main),
        new("reason", "原因", LongText, Main, "用一两句话说明，例如：主要客户取消订单，一车间停产"),
        new("industry", "行业", Text, Main, "例如：纺织业"),

        new("contact_name", "联系人", Text, Contact, "只供人力资源社会保障部门核实时联系") { Required = true },
        new("contact_mobile", "联系电话", Mobile, Contact, "11 位手机号码") { Required = true },

        new("explained_on", "说明情况日期", Day, Duties, "向工会或者全体职工说明情况的日期；经济性裁员应当提前 30 日"),
        new("union_heard", "是否听取工会或职工意见", YesNo, Duties),
        new("protected_checked", "是否排除不得裁减人员", YesNo, Duties, "《劳动合同法》第四十二条所列人员：医疗期内、孕期产期哺乳期、工伤、临近退休等"),
        new("list_present", "是否附人员名单", YesNo, Duties),
        new("compensation_present", "是否写明补偿办法", YesNo, Duties),

        new("planned_people", "计划裁减人数", Count, Course),
        new("done_people", "已裁减人数", Count, Course),
        new("batches", "分批实施", LongText, Course, "写作“日期:人数”，每批之间用分号隔开，例如：2026-12-01:120；2027-01-10:80"),
        new("second_reason", "次要原因", Reason, Course),
        new("third_reason", "第三原因", Reason, Course),

        new("suspended_from", "停产停业开始日期", Day, Suspension),
        new("resumes_on", "预计复工日期", Day, Suspension, "不能确定的不填"),

        new("closes_on", "关闭日期", Day, Closure),

        new("arrears_people", "欠薪人数", Count, Arrears),
        new("arrears_yuan", "欠薪金额（元）", Money, Arrears),

        new("incident_on", "群体性事件日期", Day, Incident),
        new("incident_people", "群体性事件人数", Count, Incident),

        new("hired_again_on", "重新招用日期", Day, HiredAgain, "裁员后六个月内重新招人的填写"),
        new("hired_again_people", "重新招用人数", Count, HiredAgain),
        new("former_staff_preferred", "是否优先招用被裁人员", YesNo, HiredAgain),

        new("owner_code", "出资人代码", Text, Related, "控股出资人的统一社会信用代码；出资人是自然人的不填"),
        new("address", "经营地址", Text, Related),

        new("withdrawn", "状态", Withdrawal, Course, "撤回已经报送的报告时选撤回，其余情况不填"),
    ];

    /// <summary>The field of a name; null for one that people are not asked for.</summary>
    public static ReportField? Find(string name) => All.FirstOrDefault(field => field.Name == name);
}
