namespace Monitor.Worker.WebConsole;

/// <summary>A page as every part of the service sends it: shown by nobody else, kept nowhere, and with nothing in it but its own.</summary>
internal static class PageResult
{
    /// <summary>A page without forms.</summary>
    public static IResult Of(HttpContext http, string html) => Of(http, html, ContentPolicy.For(html), StatusCodes.Status200OK);

    /// <summary>A page with forms, which go to this service alone.</summary>
    public static IResult WithForms(HttpContext http, string html, int status) => Of(http, html, ContentPolicy.ForForms(html), status);

    private static IResult Of(HttpContext http, string html, string policy, int status)
    {
        var headers = http.Response.Headers;
        headers.ContentSecurityPolicy = policy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer"; // the address of a page may be the key to it
        headers.CacheControl = "no-store";
        return Results.Text(html, "text/html; charset=utf-8", statusCode: status);
    }
}
