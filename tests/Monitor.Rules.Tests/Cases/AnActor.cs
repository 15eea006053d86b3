using Monitor.Rules.Cases;
using Monitor.Rules.Notifications;

namespace Monitor.Rules.Tests.Cases;

/// <summary>The people of the small province.</summary>
internal static class AnActor
{
    public static readonly Actor Duty = Of("chengyang_duty", PersonRole.DutyOfficer, ATree.Chengyang);
    public static readonly Actor SecondDuty = Of("chengyang_duty2", PersonRole.DutyOfficer, ATree.Chengyang);
    public static readonly Actor Lead = Of("chengyang_lead", PersonRole.Lead, ATree.Chengyang);
    public static readonly Actor CityDuty = Of("qingdao_duty", PersonRole.DutyOfficer, ATree.Qingdao);
    public static readonly Actor CityLead = Of("qingdao_lead", PersonRole.Lead, ATree.Qingdao);
    public static readonly Actor Neighbour = Of("licang_duty", PersonRole.DutyOfficer, ATree.Licang);
    public static readonly Actor Stranger = Of("zhifu_lead", PersonRole.Lead, ATree.Zhifu);
    public static readonly Actor ProvinceLead = Of("province_lead", PersonRole.Lead, ATree.Province);
    public static readonly Actor Analyst = Of("qingdao_analyst", PersonRole.Analyst, ATree.Qingdao);
    public static readonly Actor Operator = Of("operator", PersonRole.Operator, ATree.Province);
    public static readonly Actor Auditor = Of("auditor", PersonRole.Auditor, ATree.Province);

    public static readonly Actor[] All = [Duty, SecondDuty, Lead, CityDuty, CityLead, Neighbour, Stranger, ProvinceLead, Analyst, Operator, Auditor];

    public static Actor Of(string person, PersonRole? role, string region) => new(person, role, region, "cli test");
}
