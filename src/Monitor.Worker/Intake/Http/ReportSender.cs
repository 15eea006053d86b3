using System.Buffers;
using System.Text.Json;
using Monitor.Worker.Intake.Reading;

namespace Monitor.Worker.Intake.Http;

/// <summary>报送单位: the enterprise that a request's key belongs to. It reports for itself alone, under numbers of its own.</summary>
/// <param name="Id">Stands before its numbers, so that no reporter touches another's reports.</param>
/// <param name="Enterprise">As it is registered.</param>
/// <param name="CreditCode">As it is registered; null where it is not known.</param>
/// <param name="Region">The code of the region it reports to, unless the report names another.</param>
internal sealed record ReportSender(string Id, string Enterprise, string? CreditCode, string Region)
{
    public const string NumberField = "number";
    public const string EnterpriseField = "enterprise";
    public const string CreditCodeField = "credit_code";
    public const string EnterpriseKeyField = "enterprise_key";
    public const string RegionField = "region";

    /// <summary>The number as the record knows it.</summary>
    public string NumberOf(string number) => $"{Id}/{number}";

    /// <summary>Fills in what is registered of the sender of a layoff report, and refuses what contradicts it.</summary>
    /// <param name="sent">The report as it was sent.</param>
    /// <param name="index">Its place in the batch, from zero.</param>
    /// <param name="completed">The report to be read; as it was sent where it is no object, which its reading refuses.</param>
    public SourceFault? Complete(JsonElement sent, int index, out JsonElement completed) => Complete(sent, ReportForm.SourceId, isNumbered: true, index, out completed);

    /// <summary>Fills in what is registered of the sender, and refuses what contradicts it.</summary>
    /// <param name="sent">The report as it was sent.</param>
    /// <param name="source">The id of the source it belongs to.</param>
    /// <param name="isNumbered">Whether it bears a number, under which it is a report and no other.</param>
    /// <param name="index">Its place in the batch, from zero.</param>
    /// <param name="completed">The report to be read; as it was sent where it is no object, which its reading refuses.</param>
    public SourceFault? Complete(JsonElement sent, string source, bool isNumbered, int index, out JsonElement completed)
    {
        completed = sent;
        if (sent.ValueKind != JsonValueKind.Object)
        {
            return null;
        }

        try
        {
            if (Contradiction(sent, isNumbered) is var (field, reason))
            {
                return new(source, index + 1, field, reason, sent.GetRawText());
            }

            completed = Completed(sent, isNumbered);
            return null;
        }
        catch (Exception broken) when (broken is InvalidOperationException or ArgumentException)
        {
            return null; // half a character, which the reading tells of
        }
    }

    private (string Field, string Reason)? Contradiction(JsonElement sent, bool isNumbered) =>
        isNumbered && TextOf(sent, NumberField).Length == 0 ? (NumberField, "没有填写报告编号；同一份报告重送或更正时编号不变")
        : TextOf(sent, EnterpriseKeyField).Length > 0 ? (EnterpriseKeyField, "凭报送密钥报送的，企业以登记为准，不填此项")
        : TextOf(sent, EnterpriseField) is { Length: > 0 } name && name != Enterprise ? (EnterpriseField, $"与登记的企业名称“{Enterprise}”不符；只能为本企业报送，名称变更请先联系人力资源社会保障部门")
        : CreditCode is not null && TextOf(sent, CreditCodeField) is { Length: > 0 } code && !code.Equals(CreditCode, StringComparison.OrdinalIgnoreCase) ? (CreditCodeField, "与登记的统一社会信用代码不符；请核对")
        : null;

    private static string TextOf(JsonElement sent, string name) => sent.TryGetProperty(name, out var value)
        ? value.ValueKind switch
        {
            JsonValueKind.Null => "",
            JsonValueKind.String => value.GetString()!.Trim(),
            _ => value.GetRawText(),
        }
        : "";

    private JsonElement Completed(JsonElement sent, bool isNumbered)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            writer.WriteStartObject();
            foreach (var property in sent.EnumerateObject())
            {
                if (property.Name is not (EnterpriseField or CreditCodeField or RegionField) && !(isNumbered && property.Name == NumberField))
                {
                    property.WriteTo(writer);
                }
            }

            if (isNumbered)
            {
                writer.WriteString(NumberField, NumberOf(TextOf(sent, NumberField)));
            }

            writer.WriteString(EnterpriseField, Enterprise);
            writer.WriteString(RegionField, TextOf(sent, RegionField) is { Length: > 0 } region ? region : Region);
            if ((CreditCode ?? TextOf(sent, CreditCodeField)) is { Length: > 0 } code)
            {
                writer.WriteString(CreditCodeField, code);
            }

            writer.WriteEndObject();
        }

        using var document = JsonDocument.Parse(buffer.WrittenMemory);
        return document.RootElement.Clone();
    }
}
