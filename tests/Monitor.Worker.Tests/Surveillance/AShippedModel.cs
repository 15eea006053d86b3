using Monitor.Worker.Surveillance;

namespace Monitor.Worker.Tests.Surveillance;

/// <summary>The model that is shipped with the program.</summary>
internal static class AShippedModel
{
    public static byte[] Bytes() => File.ReadAllBytes(ModelFile.Shipped);

    public static TreeModel Read() => ModelArchive.Unpack(Bytes());
}
