namespace Monitor.Worker.WebConsole;

/// <summary>A page as every part of the service sends it: shown by nobody else, kept nowhere, and with nothing in it but its own.</summary>
internal static class PageResult
{
    private const string NoReferrer = "no-referrer"; // the address of a page may be the key to it

    /// <summary>A page without forms.</summary>
    public static IResult Of(HttpContext http, string html) => Of(http, html, ContentPolicy.For(html), StatusCodes.Status200OK, NoReferrer);

    /// <summary>A page with forms, which go to this service alone.</summary>
    public static IResult WithForms(HttpContext http, string html, int status) => Of(http, html, ContentPolicy.ForForms(html), status, NoReferrer);

    /// <summary>A page whose forms are held to come from this site: without any referrer a browser does not say from which they come.</summary>
    public static IResult WithOwnForms(HttpContext http, string html, int status) => Of(http, html, ContentPolicy.ForForms(html), status, "same-origin");

    private static IResult Of(HttpContext http, string html, string policy, int status, string referrer)
    {
        var headers = http.Response.Headers;
        headers.ContentSecurityPolicy = policy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = referrer;
        headers.CacheControl = "no-store";
        return Results.Text(html, "text/html; charset=utf-8", statusCode: status);
    }
}
