namespace Monitor.Worker.Demo;

/// <summary>A file as a source would deliver it.</summary>
/// <param name="ArrivesAt">When it lies in the folder.</param>
/// <param name="RelativePath">Its place below the input folder, with forward slashes.</param>
/// <param name="Content">Its bytes.</param>
internal sealed record DemoDelivery(DateTimeOffset ArrivesAt, string RelativePath, byte[] Content);
