import { onMounted, onUnmounted, type Ref, ref } from 'vue'

/** How wide a chart may be, so that its letters keep their size on every screen. */
export function useChartWidth(part: Readonly<Ref<HTMLElement | null>>): Ref<number> {
  const width = ref(600)
  const measure = (): void => {
    const own = part.value?.clientWidth ?? 0
    if (own > 0) width.value = Math.max(260, Math.round(own))
  }
  const observer = new ResizeObserver(measure)
  onMounted(() => {
    if (part.value !== null) observer.observe(part.value)
    measure()
  })
  onUnmounted(() => observer.disconnect())
  return width
}
