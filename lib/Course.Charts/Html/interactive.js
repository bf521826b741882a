// Turns the still pictures of a page into interactive plotly charts, where plotly.js can be had.
// A picture is replaced only after its chart has been drawn; if anything fails, the picture stays.
(function () {
  "use strict";
  var cdn = {
    url: "https://cdn.jsdelivr.net/npm/plotly.js-dist-min@2.35.2/plotly.min.js",
    integrity: "sha384-cCVCZkAjYNxaYKbM8lsArLznDF/SvMFr1jcZrvOpSTCa0W40ZAdLzHCEulnUa5i7"
  };
  // one state a page, however many charts bring this script along
  var state = window.courseCharts = window.courseCharts || { loading: null };

  function addScript(source) {
    return new Promise(function (resolve, reject) {
      // RequireJS of classic Jupyter would take plotly.js for one of its modules: set "define" aside meanwhile
      var define = window.define;
      var script = document.createElement("script");
      function restore() { if (define !== undefined) window.define = define; }
      script.src = source.url;
      if (source.integrity) { script.integrity = source.integrity; script.crossOrigin = "anonymous"; }
      script.onload = function () { restore(); if (window.Plotly) resolve(window.Plotly); else reject(new Error("no Plotly in " + source.url)); };
      script.onerror = function () { restore(); script.remove(); reject(new Error("cannot load " + source.url)); };
      if (define !== undefined) window.define = undefined;
      document.head.appendChild(script);
    });
  }

  // a Plotly that is on the page, else a local copy, else the public network; each is tried once a page
  function plotly(figure) {
    if (window.Plotly) return Promise.resolve(window.Plotly);
    if (state.loading) return state.loading;
    var holder = figure.closest("[data-plotly-url]");
    var local = holder ? holder.getAttribute("data-plotly-url") : window.coursePlotlyUrl;
    state.loading = local
      ? addScript({ url: local }).catch(function () { return addScript(cdn); })
      : addScript(cdn);
    return state.loading;
  }

  function canDraw(data) {
    var inSpace = data.data.some(function (trace) { return /surface|3d|gl/.test(trace.type); });
    if (!inSpace) return true;
    try { return !!document.createElement("canvas").getContext("webgl"); } catch (e) { return false; }
  }

  // a narrow page, such as a phone's, has a layout of its own, and leaves dragging to the page, which the reader wants to scroll
  function fit(data, figure) {
    if (figure.clientWidth > 500 || !figure.hasAttribute("data-narrow")) return;
    var narrow = JSON.parse(figure.getAttribute("data-narrow"));
    data.layout = narrow.layout;
    Object.keys(narrow.colorbars).forEach(function (trace) { data.data[trace].colorbar = narrow.colorbars[trace]; });
    data.layout.dragmode = false;
    data.config.displayModeBar = false;
  }

  // on paper the still picture is as sharp, is as wide as the sheet, and has no buttons
  function print(picture, chart) {
    window.addEventListener("beforeprint", function () { picture.style.display = ""; chart.style.display = "none"; });
    window.addEventListener("afterprint", function () { picture.style.display = "none"; chart.style.display = ""; });
  }

  function draw(figure) {
    var picture = figure.firstElementChild;
    var data = JSON.parse(figure.getAttribute("data-figure"));
    if (!picture || !canDraw(data)) return;
    plotly(figure).then(function (Plotly) {
      var chart = document.createElement("div");
      // measurable but unseen until it is complete
      chart.style.cssText = "position:absolute;visibility:hidden;left:0;top:0;width:" + figure.clientWidth + "px";
      figure.style.position = "relative";
      fit(data, figure);
      figure.insertBefore(chart, picture);
      return Promise.resolve()
        .then(function () { return Plotly.newPlot(chart, data.data, data.layout, data.config); })
        .then(function () { return data.frames ? Plotly.addFrames(chart, data.frames) : null; })
        .then(function () {
          picture.style.display = "none";
          chart.style.cssText = "width:100%;border-radius:8px;overflow:hidden";
          figure.setAttribute("data-course-chart", "interactive");
          print(picture, chart);
          return Plotly.Plots.resize(chart);
        })
        .catch(function (error) {
          if (figure.getAttribute("data-course-chart") !== "interactive") chart.remove();
          throw error;
        });
    }).catch(function (error) {
      if (window.console) console.info("The chart stays a still picture: " + error.message);
    });
  }

  // a chart is drawn when it comes into view: a long page stays quick, and a folded one is measured when opened
  function watch(figure) {
    figure.setAttribute("data-course-chart", "waiting");
    if (!window.IntersectionObserver) { draw(figure); return; }
    var observer = new IntersectionObserver(function (entries) {
      if (!entries.some(function (entry) { return entry.isIntersecting; })) return;
      observer.disconnect();
      draw(figure);
    }, { rootMargin: "300px" });
    observer.observe(figure);
  }

  function start() {
    Array.prototype.forEach.call(document.querySelectorAll('figure[data-course-chart=""]'), watch);
  }

  start();
  // some front-ends run the script before they have put the figure on the page
  setTimeout(start, 0);
})();
