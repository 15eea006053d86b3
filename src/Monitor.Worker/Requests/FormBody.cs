namespace Monitor.Worker.Requests;

/// <summary>Reads what a form sent.</summary>
internal static class FormBody
{
    /// <summary>The fields; null where the request is none of a form, or a broken one.</summary>
    public static async Task<IFormCollection?> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (!request.HasFormContentType)
        {
            return null;
        }

        try
        {
            return await request.ReadFormAsync(cancellationToken);
        }
        // a charset may be known and not supported; what is too large has an answer of its own
        catch (Exception broken) when (broken is InvalidDataException or NotSupportedException or (IOException and not BadHttpRequestException))
        {
            return null;
        }
    }
}
