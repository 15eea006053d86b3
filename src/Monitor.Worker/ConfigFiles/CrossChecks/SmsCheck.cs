using System.Globalization;
using System.Text.RegularExpressions;
using Monitor.Worker.ConfigFiles.Binding;
using Monitor.Worker.ConfigFiles.Documents.Service;

namespace Monitor.Worker.ConfigFiles.CrossChecks;

/// <summary>Checks the SMS providers.</summary>
internal sealed partial class SmsCheck(ConfigRefusals refusals, ProfileFiles files)
{
    private static readonly string[] OfRequest = ["to", "text", "user", "password", "key", "receipt"];
    private static readonly string[] OfTemplate = ["text", "prefix", "region", "grade", "label", "change", "summary", "number", "count", "overview"];
    private static readonly string[] Reasons = ["new", "worse", "lifted", "repeat", "correction", "late", "drill", "case"];

    private readonly ServerAccessCheck servers = new(refusals, files);

    /// <summary>Checks one provider.</summary>
    /// <param name="sms">The provider.</param>
    /// <param name="takesReceipts">Whether receipts are configured.</param>
    public void Check(SmsSettings sms, bool takesReceipts)
    {
        servers.CheckEncrypted(sms, nameof(sms.Url), sms.Url, sms.AllowUnencrypted, "网关");
        if (sms.Receipts && !takesReceipts)
        {
            refusals.Add(sms, nameof(sms.Receipts), "写了 receipts: true，还须配置 delivery.receipts（回执地址和口令）");
        }

        if (sms.Kind == SmsProviderKind.Http)
        {
            CheckGateway(sms, takesReceipts);
        }
        else
        {
            CheckCloud(sms);
        }

        servers.CheckSecret(sms, (nameof(sms.PasswordFile), sms.PasswordFile), (nameof(sms.PasswordEnv), sms.PasswordEnv));
        servers.CheckTrust(sms);
    }

    /// <summary>Checks what holds between the channels.</summary>
    public void CheckTogether(ChannelSettings channels)
    {
        foreach (var (index, sms) in channels.Sms.Index())
        {
            if (channels.Sms.Take(index).Index().Any(one => IdOf(one.Item, one.Index) == IdOf(sms, index)))
            {
                refusals.Add(sms, nameof(sms.Id), $"编号“{IdOf(sms, index)}”重复");
            }

            if (sms.Signature != channels.Sms[0].Signature)
            {
                refusals.Add(sms, nameof(sms.Signature), $"各短信通道的签名须相同：第一个是{channels.Sms[0].Signature}，否则换通道重发时无法辨认是同一条");
            }
        }
    }

    private static string IdOf(SmsSettings sms, int index) => sms.Id ?? string.Create(CultureInfo.InvariantCulture, $"sms{index + 1}");

    private void CheckGateway(SmsSettings sms, bool takesReceipts)
    {
        if (sms.Url is null)
        {
            refusals.Add(sms, nameof(sms.Parameters), "短信网关还须写 url（网关地址）");
        }

        CheckPlaceholders(sms, OfRequest);
        foreach (var needed in OfRequest[..2].Where(needed => !Uses(sms, needed)))
        {
            refusals.Add(sms, nameof(sms.Parameters), $"参数中没有用到占位符“{{{needed}}}”");
        }

        if (Uses(sms, "receipt") && !takesReceipts)
        {
            refusals.Add(sms, nameof(sms.Parameters), "用了占位符“{receipt}”，还须配置 delivery.receipts（回执地址和口令）");
        }

        foreach (var (index, code) in sms.GiveUpStatus.Index().Where(one => sms.AcceptedStatus.Contains(one.Item)))
        {
            refusals.Add(sms, nameof(sms.GiveUpStatus), index, $"状态码 {code} 已列入 accepted_status，只能列入一处");
        }
    }

    private void CheckCloud(SmsSettings sms)
    {
        CheckPlaceholders(sms, OfTemplate);
        if (sms.User is null || (sms.PasswordFile is null && sms.PasswordEnv is null))
        {
            refusals.Add(sms, nameof(sms.Kind), "须写 user（AccessKey ID 或 SecretId），并用 password_file 或 password_env 指明密钥来源");
        }

        if (sms.Template is null || (sms.Kind == SmsProviderKind.Tencent && sms.AppId is null))
        {
            refusals.Add(sms, nameof(sms.Kind), sms.Kind == SmsProviderKind.Tencent ? "须写 template（模板编号）和 app_id（应用编号）" : "须写 template（模板编号）");
        }

        foreach (var reason in sms.Templates.Keys.Except(Reasons, StringComparer.Ordinal))
        {
            refusals.AddKey(sms, nameof(sms.Templates), reason, $"没有“{reason}”这个事由；可写：{string.Join("、", Reasons)}");
        }

        var numbered = Enumerable.Range(1, sms.Parameters.Count).Select(number => number.ToString(CultureInfo.InvariantCulture));
        if (sms.Kind == SmsProviderKind.Tencent && (sms.Parameters.Count > 9 || numbered.Any(number => !sms.Parameters.ContainsKey(number))))
        {
            refusals.Add(sms, nameof(sms.Parameters), "腾讯云的模板变量按次序写作 \"1\"、\"2\"，不得跳号，最多 9 个");
        }
    }

    private void CheckPlaceholders(SmsSettings sms, string[] known)
    {
        foreach (var (name, template) in sms.Parameters)
        {
            foreach (var unknown in Placeholder().Matches(template).Select(match => match.Groups[1].Value).Except(known, StringComparer.Ordinal))
            {
                refusals.AddKey(sms, nameof(sms.Parameters), name, $"没有占位符“{{{unknown}}}”；可用：{string.Join("、", known.Select(one => $"{{{one}}}"))}");
            }
        }
    }

    private static bool Uses(SmsSettings sms, string placeholder) => sms.Parameters.Values.Any(template => template.Contains($"{{{placeholder}}}", StringComparison.Ordinal));

    [GeneratedRegex("\\{([^{}]*)\\}")]
    private static partial Regex Placeholder();
}
