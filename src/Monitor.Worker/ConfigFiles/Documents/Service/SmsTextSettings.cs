using System.Collections.Immutable;
using Monitor.Worker.ConfigFiles.Binding;

namespace Monitor.Worker.ConfigFiles.Documents.Service;

/// <summary>What a text message may look like.</summary>
internal sealed record SmsTextSettings
{
    [Meaning("短信模板中不得出现的字样（服务商不准的链接、用语）；企业名称、人员姓名一律不得出现，不必列入")]
    public ImmutableArray<string> Forbidden { get; init; } = ["http://", "https://", "www."];

    [Meaning("一条短信连同签名最多拆成几段（70 字以内为一段，更长的每段 67 字）"), Between(1, 4)]
    public int Segments { get; init; } = 2;
}
