namespace Monitor.Worker.ConfigFiles.Documents;

/// <summary>Shapes of texts that several documents share, each with its name in Chinese.</summary>
internal static class Shapes
{
    public const string Id = "^[a-z][a-z0-9_]{0,63}$";
    public const string IdMeaning = "小写英文字母开头、只含小写字母、数字和下划线的编号";

    public const string RegionCode = "^[0-9A-Za-z._-]{1,20}$";
    public const string RegionCodeMeaning = "区划代码";

    public const string Colour = "^#[0-9a-fA-F]{6}$";
    public const string ColourMeaning = "#rrggbb 形式的颜色";

    public const string Mobile = "^1[3-9][0-9]{9}$";
    public const string MobileMeaning = "11 位手机号码（1 开头）";

    public const string Mail = "^[^@\\s,;<>\"]+@[^@\\s,;<>\"]+\\.[^@\\s,;<>\"]+$";
    public const string MailMeaning = "电子邮箱地址";

    public const string MonthDay = "^(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$";
    public const string MonthDayMeaning = "月-日（如 \"11-15\"）";

    public const string Moment = "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01]) ([01][0-9]|2[0-3]):[0-5][0-9]$";
    public const string MomentMeaning = "时刻（如 2026-03-03 09:20）";

    public const string CaseNumber = "^SX[0-9]{4}-[0-9]{4,}$";
    public const string CaseNumberMeaning = "事项编号（如 SX2026-0001）";
}
