namespace Monitor.Worker.Record;

/// <summary>What identifies and reaches the enterprise. Never part of a message, a page or a log.</summary>
internal sealed record ReportContact(string? CreditCode, string? ContactMobile, string? ContactName = null);
