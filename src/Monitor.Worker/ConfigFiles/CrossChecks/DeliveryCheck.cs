using Monitor.Rules.Regions;
using Monitor.Worker.ConfigFiles.Binding;
using Monitor.Worker.ConfigFiles.Documents.Service;

namespace Monitor.Worker.ConfigFiles.CrossChecks;

/// <summary>Checks chat groups and how messages are delivered.</summary>
internal sealed class DeliveryCheck(ConfigRefusals refusals, ProfileFiles files, RegionTree? regions)
{
    private readonly ServerAccessCheck servers = new(refusals, files);

    public void Check(ServiceDocument service)
    {
        if (service.Delivery.Budget is { } budget && budget.Reserve >= budget.PerDay)
        {
            refusals.Add(budget, nameof(budget.Reserve), $"应小于 per_day（{budget.PerDay}），否则其他级别的短信都发不出去");
        }

        if (service.Delivery.QuietHours is { } quiet && quiet.From == quiet.Until)
        {
            refusals.Add(quiet, nameof(quiet.Until), "与 from 相同，时段为空；不设免打扰时段的，请去掉 quiet_hours");
        }

        if (service.Delivery.Receipts is { } receipts)
        {
            if (receipts is { SecretFile: null, SecretEnv: null })
            {
                refusals.Add(receipts, nameof(receipts.Url), "须用 secret_file 或 secret_env 指明回执口令的来源");
            }

            servers.CheckSecret(receipts, (nameof(receipts.SecretFile), receipts.SecretFile), (nameof(receipts.SecretEnv), receipts.SecretEnv));
        }

        foreach (var (index, chat) in service.Channels.Chat.Index())
        {
            if (service.Channels.Chat.Take(index).Any(other => other.Id == chat.Id))
            {
                refusals.Add(chat, nameof(chat.Id), $"编号“{chat.Id}”重复");
            }

            CheckChat(chat);
        }
    }

    private void CheckChat(ChatSettings chat)
    {
        if (regions is not null && regions.Find(chat.Region) is not { IsGraded: true })
        {
            refusals.Add(chat, nameof(chat.Region), $"区划代码“{chat.Region}”不在区划表里");
        }

        servers.CheckEncrypted(chat, nameof(chat.Url), chat.Url, chat.AllowUnencrypted, "接口");
        var (hasKey, hasSecret) = (chat.KeyFile is not null || chat.KeyEnv is not null, chat.SecretFile is not null || chat.SecretEnv is not null);
        if (chat.Kind != ChatKindSetting.Generic && !hasKey)
        {
            refusals.Add(chat, nameof(chat.Kind), "须用 key_file 或 key_env 指明机器人密钥的来源");
        }

        if (chat.Kind == ChatKindSetting.Generic && !hasSecret)
        {
            refusals.Add(chat, nameof(chat.Kind), "自建接口须用 secret_file 或 secret_env 指明签名密钥的来源");
        }

        servers.CheckSecret(chat, (nameof(chat.KeyFile), chat.KeyFile), (nameof(chat.KeyEnv), chat.KeyEnv));
        servers.CheckSecret(chat, (nameof(chat.SecretFile), chat.SecretFile), (nameof(chat.SecretEnv), chat.SecretEnv));
        servers.CheckTrust(chat);
    }
}
