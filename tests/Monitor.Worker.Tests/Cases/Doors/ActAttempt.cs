namespace Monitor.Worker.Tests.Cases.Doors;

/// <summary>An act with content that every case refuses: whoever may do it hears of the content or the stage, and whoever may not, of that. So no attempt changes a case.</summary>
internal static class ActAttempt
{
    private const string Blank = " ";

    public static Dictionary<string, object> ContentOf(string act, string region) => act switch
    {
        "open_case" => new() { ["region"] = region, ["cause"] = "layoffs", ["caller"] = Blank, ["calledAt"] = "2026-11-23T08:00:00+08:00", ["what"] = Blank },
        "verify" => new() { ["verdict"] = "confirmed", ["reason"] = Blank },
        "consult" => new() { ["grade"] = "severe", ["opinion"] = Blank, ["participants"] = new[] { Blank } },
        "approve" or "adjust" => new() { ["grade"] = "severe", ["reason"] = Blank },
        "publish" => new() { ["category"] = Blank, ["start"] = "2026-11-23T08:00:00+08:00", ["area"] = Blank, ["advice"] = Blank, ["measures"] = Blank, ["issuer"] = Blank },
        "lower_alert" => new() { ["alert"] = "YJ2026-9999", ["grade"] = "moderate", ["reason"] = Blank },
        "close" => new() { ["outcome"] = "resolved", ["summary"] = Blank },
        "hand_over" => new() { ["to"] = "000000", ["reason"] = Blank },
        "complete_task" => new() { ["task"] = "none", ["note"] = Blank },
        "set_task_aside" or "stop_clock" or "restart_clock" => new() { ["task"] = "none", ["reason"] = Blank },
        "record_counts" => new() { ["day"] = "2026-11-23", ["affected"] = -1, ["resettled"] = 0, ["retrained"] = 0, ["drawingBenefit"] = 0, ["open"] = 0 },
        "take_measure" => new() { ["measure"] = "none" },
        "pledge_fund" or "release_fund" => new() { ["amount"] = 0, ["reason"] = Blank },
        "mark_public_attention" => new() { ["note"] = Blank },
        "draft_statement" or "add_note" => new() { ["text"] = Blank },
        "publish_statement" => new() { ["where"] = Blank },
        "record_call" => new() { ["person"] = Blank, ["outcome"] = "reached" },
        "send_back" or "lift" or "reopen" or "refuse_handover" or "withdraw_handover" or "decline" => new() { ["reason"] = Blank },
        "acknowledge" or "accept_handover" or "confirm" or "approve_statement" => [],
        _ => throw new ArgumentOutOfRangeException(nameof(act), act, "No attempt is written for this act."),
    };
}
