using System.Collections.Immutable;
using System.Globalization;
using DocumentFormat.OpenXml.Spreadsheet;
using Monitor.Worker.Operations;
using Monitor.Worker.Reporters.Fields;

namespace Monitor.Worker.Reporters.Templates;

/// <summary>What a cell of the template accepts, and what it says when it is chosen.</summary>
internal static class TemplateChecks
{
    /// <summary>Rows that can be filled in.</summary>
    public const int Rows = 2_000;

    private const int LongestPrompt = 255;
    private const string MostPeople = "10000000";
    private const string MostYuan = "1000000000000";

    // days as a spreadsheet counts them: 2000-01-01 to 2199-12-31
    private const string FirstDay = "36526";
    private const string LastDay = "109574";

    public static DataValidations Of(ImmutableArray<TemplateColumn> columns, int headerRow, Func<TemplateColumn, string> listOf)
    {
        var checks = columns.Select((column, index) => Of(column, CellNames.Range(index, headerRow + 1, headerRow + Rows), listOf)).ToArray();
        return new DataValidations(checks) { Count = (uint)checks.Length };
    }

    private static DataValidation Of(TemplateColumn column, string cells, Func<TemplateColumn, string> listOf)
    {
        var check = new DataValidation
        {
            SequenceOfReferences = new() { InnerText = cells },
            AllowBlank = true,
            ShowErrorMessage = true,
            ShowInputMessage = true,
            ErrorStyle = DataValidationErrorStyleValues.Stop,
            ErrorTitle = "填写有误",
            PromptTitle = Cut(column.Heading, 32),
            Prompt = Cut(PromptOf(column), LongestPrompt),
        };
        if (!column.Choices.IsEmpty)
        {
            return Limited(check, DataValidationValues.List, null, listOf(column), null, "请从下拉列表中选择");
        }

        return column.Field.Kind switch
        {
            ReportFieldKind.Count => Limited(check, DataValidationValues.Whole, DataValidationOperatorValues.Between, "0", MostPeople, "应为整数，最小为 0"),
            ReportFieldKind.Money => Limited(check, DataValidationValues.Decimal, DataValidationOperatorValues.Between, "0", MostYuan, "应为数字，最小为 0，单位为元"),
            ReportFieldKind.Day => Limited(check, DataValidationValues.Date, DataValidationOperatorValues.Between, FirstDay, LastDay, "应为日期，例如 2026-11-23"),
            ReportFieldKind.CreditCode => Limited(check, DataValidationValues.TextLength, DataValidationOperatorValues.Equal, "18", null, "统一社会信用代码应为 18 位"),
            ReportFieldKind.Mobile => Limited(check, DataValidationValues.TextLength, DataValidationOperatorValues.Equal, "11", null, "应为 11 位手机号码"),
            _ => Limited(check, DataValidationValues.TextLength, DataValidationOperatorValues.LessThanOrEqual, column.Field.Longest.ToString(CultureInfo.InvariantCulture), null, "文字过长，请删减"),
        };
    }

    private static DataValidation Limited(DataValidation check, DataValidationValues type, DataValidationOperatorValues? by, string first, string? second, string error)
    {
        check.Type = type;
        if (by is { } comparison)
        {
            check.Operator = comparison;
        }

        check.Error = error;
        check.Append(new Formula1(first));
        if (second is not null)
        {
            check.Append(new Formula2(second));
        }

        return check;
    }

    /// <summary>How to fill in a column, in a sentence or two.</summary>
    public static string PromptOf(TemplateColumn column)
    {
        var how = column.Field.Kind switch
        {
            _ when !column.Choices.IsEmpty => "从下拉列表中选择",
            ReportFieldKind.Count => "整数，最小为 0",
            ReportFieldKind.Money => "数字，单位为元",
            ReportFieldKind.Day => "日期，例如 2026-11-23",
            _ => "",
        };
        var told = string.Join("；", new[] { column.Field.Hint, how }.Where(text => text.Length > 0));
        return told.Length > 0 ? told : "文字";
    }

    private static string Cut(string text, int length) => text.Length <= length ? text : text[..length];
}
