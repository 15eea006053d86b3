namespace Monitor.Worker.Tests.Notifications.Receipts;

/// <summary>A receipt as the gateway calls it in.</summary>
/// <param name="Id">The attempt, such as M-000001.1.</param>
/// <param name="Status">1 delivered, 8 taken by the centre, 16 refused by it.</param>
internal readonly record struct ReceiptCall(string Id, string Status);
